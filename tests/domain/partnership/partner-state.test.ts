import { expect, test } from "vitest";
import { partnerStateOf, type PartnerStateFacts } from "~/domain/partnership/partner-state";

const facts: PartnerStateFacts = {
  standing: "confirmed",
  role: "partner",
  hasPeople: true,
  isInvited: false,
  isSheetEmpty: true,
  isLetterStale: false,
};

test.each<[string, Partial<PartnerStateFacts>, string]>([
  [
    "whose people have not come yet waits for the invitation",
    { hasPeople: false, isInvited: true },
    "invited",
  ],
  ["nobody was asked to act for has nobody", { hasPeople: false }, "nobody"],
  ["that only supports is told so, whatever its sheet", { role: "supporter" }, "only-support"],
  ["that has written nothing has no sheet", {}, "no-sheet"],
  ["that has begun its sheet has to finish it", { isSheetEmpty: false }, "unfinished-sheet"],
  ["whose sheet is complete has to sign", { standing: "sheet-complete", isSheetEmpty: false }, "to-sign"],
  ["that signed has signed", { standing: "letter-signed" }, "signed"],
  [
    "that changed its data since has to sign again",
    { standing: "letter-signed", isLetterStale: true },
    "to-sign-again",
  ],
  ["that signed off is done", { standing: "signed-off" }, "signed-off"],
])("an organisation %s", (_, given, state) => {
  expect(partnerStateOf({ ...facts, ...given })).toBe(state);
});
