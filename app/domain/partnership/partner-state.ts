import type { OrganisationRole } from "~/domain/rights/roles";
import type { Standing } from "./standing";

/** What is to do next with an organisation, in one word on its card. */
export type PartnerState =
  | "invited"
  | "nobody"
  | "only-support"
  | "no-sheet"
  | "unfinished-sheet"
  | "to-sign"
  | "signed"
  | "to-sign-again"
  | "signed-off";

export interface PartnerStateFacts {
  readonly standing: Standing;
  readonly role: OrganisationRole;
  readonly hasPeople: boolean;
  /** somebody was asked to act for it, and has not answered yet */
  readonly isInvited: boolean;
  readonly isSheetEmpty: boolean;
  /** a valid signed letter exists, on data that changed since */
  readonly isLetterStale: boolean;
}

export function partnerStateOf(facts: PartnerStateFacts): PartnerState {
  switch (facts.standing) {
    case "signed-off":
      return "signed-off";
    case "letter-signed":
      return facts.isLetterStale ? "to-sign-again" : "signed";
    case "sheet-complete":
      return "to-sign";
    case "confirmed":
    case "joining":
      return confirmedState(facts);
  }
}

function confirmedState({ role, hasPeople, isInvited, isSheetEmpty }: PartnerStateFacts): PartnerState {
  if (!hasPeople && isInvited) return "invited";
  if (role === "supporter") return "only-support";
  if (!isSheetEmpty) return "unfinished-sheet";
  return hasPeople ? "no-sheet" : "nobody";
}
