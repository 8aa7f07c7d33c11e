import type { OrganisationRole } from "~/domain/rights/roles";
import { type PartnerSheet, type SheetText, sheetTexts } from "./partner-sheet";

/** What a sheet still lacks before its letter can be signed. */
export type SheetLack =
  | { readonly kind: "text"; readonly text: SheetText }
  | { readonly kind: "no-commitment" }
  /** nobody says what it is */
  | { readonly kind: "nameless-commitment"; readonly commitmentId: string };

/** What is missing, in the order of the sheet; a supporter says who it is and what it brings, and no more. */
export function listSheetLacks(
  { texts, commitments }: Pick<PartnerSheet, "texts" | "commitments">,
  { role }: { readonly role: OrganisationRole },
): readonly SheetLack[] {
  const asked: readonly SheetText[] = role === "supporter" ? ["presentation"] : sheetTexts;
  return [
    ...asked.filter((text) => texts[text].trim() === "").map((text): SheetLack => ({ kind: "text", text })),
    ...(commitments.length === 0 ? [{ kind: "no-commitment" } as const] : []),
    ...commitments
      .filter(({ what }) => what.trim() === "")
      .map(({ id }): SheetLack => ({ kind: "nameless-commitment", commitmentId: id })),
  ];
}

export function isSheetComplete(
  sheet: Pick<PartnerSheet, "texts" | "commitments">,
  organisation: { readonly role: OrganisationRole },
): boolean {
  return listSheetLacks(sheet, organisation).length === 0;
}
