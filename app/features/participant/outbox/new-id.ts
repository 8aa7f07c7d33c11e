/** Letters and digits that nobody mistakes for one another. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * The id of a card, made on the phone so that the same card sent twice is one. `crypto.randomUUID` is not there on a
 * page without TLS; this is.
 */
export function newCardId(): string {
  return [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => letters[byte % 32]).join("");
}
