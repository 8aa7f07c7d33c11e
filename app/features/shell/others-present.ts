import { createContext, useContext } from "react";
import type { PresentPeople, PresentPerson, ShellData } from "./shell-data";

export const OthersPresent = createContext<readonly PresentPerson[]>([]);

/** The others who have something of the workspace open, as it is now. */
export function useOthersPresent(): readonly PresentPerson[] {
  return useContext(OthersPresent);
}

/**
 * By the page's data or by the last word of its stream, whichever was read later: an answer may come after a word and
 * know less.
 */
export function othersPresent(
  { person, present }: Pick<ShellData, "person" | "present">,
  told: PresentPeople | null,
): readonly PresentPerson[] {
  const isTold = told !== null && told.workspaceId === present.workspaceId && told.at >= present.at;
  return (isTold ? told : present).people.filter(({ memberId }) => memberId !== person.memberId);
}
