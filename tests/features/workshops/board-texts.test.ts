import { expect, test } from "vitest";
import { boardTexts } from "~/features/workshops/board/board-texts";

test("without a line and with nothing that waits, no changes are counted", () => {
  for (const { offlineWhat } of [boardTexts.it, boardTexts.en]) expect(offlineWhat(0)).not.toMatch(/\d/);
  expect(boardTexts.it.offlineWhat(1)).toContain("1 modifica partirà");
  expect(boardTexts.it.offlineWhat(2)).toContain("2 modifiche partiranno");
});
