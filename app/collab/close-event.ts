/** `CloseEvent` itself is missing outside browsers. */
export class CloseEventOf extends Event {
  readonly wasClean = true;
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super("close");
    this.code = code;
    this.reason = reason;
  }
}
