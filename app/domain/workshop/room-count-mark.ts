import type { RoomVote } from "./workshop";

/**
 * Tells one count of the room from another: who saves figures sends with them the mark of those they saw. Of the same
 * figures it is the same, in whatever order; what nobody chose is not in it.
 */
export function roomCountMark(voters: number, votes: readonly RoomVote[]): string {
  const given = votes.filter(({ value }) => value !== 0).map(({ targetId, value }) => `${targetId}=${value}`);
  return [String(voters), ...given.sort()].join(" ");
}
