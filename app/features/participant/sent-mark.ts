/**
 * What the address of a form says when there are no scripts: the page that answers is read at it, and must not lead away
 * from what was sent, as it leads away whoever only asks for it.
 */
export const sentMark = "mandato";

export function saysSent(address: string): boolean {
  return new URL(address).searchParams.has(sentMark);
}
