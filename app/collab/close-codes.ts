/**
 * Why the live server closed a connection; both ends share the list. 4400 to 4499 are final: the browser
 * stops trying. Every other code is passing and is tried again.
 */
export const closeCodes = {
  malformed: 4400,
  notSignedIn: 4401,
  notAllowed: 4403,
  unknownDocument: 4404,
  /** the document was frozen before the edit came */
  sealed: 4410,
  tooLarge: 4413,
  /** the document is broken, and waits for its repair */
  quarantined: 4423,
  tooMany: 4429,
  /** restart: the server goes, another comes */
  restart: 1012,
  /** a store or a check did not answer: nothing was decided */
  tryAgain: 1013,
  internalError: 1011,
} as const;

/** What a WebSocket says by itself when a message is longer than the server takes. */
export const messageTooBig = 1009;

export function isFinalCloseCode(code: number): boolean {
  return code >= 4400 && code <= 4499;
}
