import type { PersonRole, personRolesOf } from "./roles";

/** What whoever hands a workspace over is afterwards: a smaller role in the lead, or nothing there any more. */
export const afterHandingOver = [
  "editor",
  "legal-representative",
  "commenter",
  "reader",
  "leaves",
] as const satisfies readonly (Exclude<(typeof personRolesOf.lead)[number], "administrator"> | "leaves")[];
export type AfterHandingOver = (typeof afterHandingOver)[number];

/** The role it keeps, or null when it leaves. */
export function keptRole(after: AfterHandingOver): PersonRole | null {
  return after === "leaves" ? null : after;
}
