import type { ActingMember } from "./actors";

/** True when taking this person's administration away would leave the workspace without an administrator. */
export function isLastAdministrator(
  memberId: string,
  members: readonly Pick<ActingMember, "memberId" | "role">[],
): boolean {
  const administrators = members.filter(({ role }) => role === "administrator");
  return administrators.length === 1 && administrators[0]?.memberId === memberId;
}

/** How many colours tell people apart in a text. */
const peopleColours = 6;

export type PersonColour = 1 | 2 | 3 | 4 | 5 | 6;

/** The colour of the nth person to arrive in a workspace, counted from 0. */
export function personColour(arrival: number): PersonColour {
  // The remainder of a division by six, plus one, is one of the six.
  return ((arrival % peopleColours) + 1) as PersonColour;
}
