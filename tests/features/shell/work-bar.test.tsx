import { expect, test } from "vitest";
import type { ShellData } from "~/features/shell/shell-data";
import { Deadline } from "~/features/shell/work-bar";
import { showScreen } from "../../support/show-screen";

const now = "2026-11-28T09:00:00.000Z";
const sent = "2026-11-26T09:00:00.000Z";
const frozen = { number: 1, at: "", by: "", mayUnfreeze: false };
const open = "2026-12-05T11:00:00.000Z";

type Given = Pick<ShellData["workspace"], "closesAt" | "handedInAt"> & Pick<ShellData, "frozen">;

function said({ closesAt, handedInAt, frozen }: Given): string {
  // Only these are read of it.
  const shell = { language: "it", now, frozen, workspace: { closesAt, handedInAt } } as ShellData;
  showScreen(<Deadline shell={shell} />);
  return document.querySelector(".due")?.textContent ?? "";
}

test.each<[string, Given]>([
  ["Mancano 7 giorni", { closesAt: open, handedInAt: null, frozen: null }],
  ["Termine passato", { closesAt: sent, handedInAt: null, frozen: null }],
  ["Consegnata gio 26 nov", { closesAt: open, handedInAt: sent, frozen }],
  ["Consegnata gio 26 nov", { closesAt: sent, handedInAt: sent, frozen: null }],
  ["Consegnata gio 26 nov · Mancano 7 giorni", { closesAt: open, handedInAt: sent, frozen: null }],
])("the bar says what is true of the term: %s", (words, given) => {
  expect(said(given)).toBe(words);
});
