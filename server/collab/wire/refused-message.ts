/** A message that is not taken; the connection it came by is closed with the code. */
export class RefusedMessage extends Error {
  override readonly name = "RefusedMessage";
  readonly code: number;

  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
  }
}
