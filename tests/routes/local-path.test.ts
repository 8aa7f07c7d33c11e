import { expect, it } from "vitest";
import { localPath } from "~/session.server";

it("after signing in one goes to a page of ours", () => {
  expect(localPath("/cantieri/abc/bisogni?parte=dati")).toBe("/cantieri/abc/bisogni?parte=dati");
});

it.each([
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/.//elsewhere.example",
  "/x/..//elsewhere.example",
  "https://elsewhere.example/",
  "accedi",
  null,
])("never to %s", (wanted) => {
  expect(localPath(wanted)).toBe("/");
});
