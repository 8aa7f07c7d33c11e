import { expect, test } from "vitest";
import type { Commitment, PartnerSheet } from "~/domain/partnership/partner-sheet";
import { isSheetComplete, listSheetLacks } from "~/domain/partnership/sheet-completeness";

const commitment: Commitment = {
  id: "c1",
  phase: "delivery",
  what: "Custodi sociali",
  quantityThousandths: null,
  unit: "",
  valueCents: null,
  from: null,
  until: null,
  evidence: "",
  recipient: { kind: "everyone" },
};
const full: PartnerSheet = {
  texts: {
    presentation: "Chi siamo",
    experience: "Dal 2009",
    "project-role": "Trasporto",
    people: "Due persone",
  },
  commitments: [commitment],
  needs: [],
};

test("a sheet is complete with its four texts and a commitment, whatever its value", () => {
  expect(isSheetComplete(full, { role: "partner" })).toBe(true);
});

test("what is missing is listed in the order of the sheet; blanks are no text", () => {
  const sheet = {
    texts: { ...full.texts, experience: "  ", people: "" },
    commitments: [commitment, { ...commitment, id: "c2", what: " " }],
  };
  expect(listSheetLacks(sheet, { role: "lead" })).toEqual([
    { kind: "text", text: "experience" },
    { kind: "text", text: "people" },
    { kind: "nameless-commitment", commitmentId: "c2" },
  ]);
});

test("without a commitment no sheet is complete", () => {
  expect(listSheetLacks({ ...full, commitments: [] }, { role: "partner" })).toEqual([
    { kind: "no-commitment" },
  ]);
});

test("a supporter says who it is and what it brings, and no more", () => {
  const texts = { presentation: "Chi siamo", experience: "", "project-role": "", people: "" };
  expect(isSheetComplete({ texts, commitments: [commitment] }, { role: "supporter" })).toBe(true);
  expect(isSheetComplete({ texts, commitments: [commitment] }, { role: "partner" })).toBe(false);
});
