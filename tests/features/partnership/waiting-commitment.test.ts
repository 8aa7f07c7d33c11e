import { expect, test } from "vitest";
import { asCommitment } from "~/features/partnership/waiting-commitment";

const read = (quantity: string) => {
  const { what, quantityThousandths, unit } = asCommitment({ what: "Telefonata settimanale", quantity });
  return { what, quantityThousandths, unit };
};

test("a quantity that begins with a number is parted from its unit", () => {
  const what = "Telefonata settimanale";
  expect(read("40 persone")).toEqual({ what, quantityThousandths: 40_000, unit: "persone" });
  expect(read("2,5 ore la settimana")).toEqual({
    what,
    quantityThousandths: 2500,
    unit: "ore la settimana",
  });
});

test("a quantity that is no number stays in the words, and none leaves them as they are", () => {
  const nothing = { quantityThousandths: null, unit: "" };
  expect(read("due sere")).toEqual({ what: "Telefonata settimanale, due sere", ...nothing });
  expect(read("")).toEqual({ what: "Telefonata settimanale", ...nothing });
});
