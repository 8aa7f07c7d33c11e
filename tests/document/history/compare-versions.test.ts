import { expect, test } from "vitest";
import * as Y from "yjs";
import { compareVersions } from "~/document/history/compare-versions";
import type { DifferenceRun } from "~/document/history/difference-run";
import type { LoggedEdit } from "~/document/history/logged-edit";

test("[HIST-3] of a removed text, the one who removed it is named, not the one who typed it", () => {
  const { run, runs } = startWith("Uno due\n");
  run("bruno", (text) => text.delete(3, 4));
  expect(runs()).toEqual([kept("Uno"), { kind: "deleted", insert: " due", memberId: "bruno" }, kept("\n")]);
});

test("[HIST-3] halves removed by two people are theirs", () => {
  const { run, runs } = startWith("Uno due\n");
  run("bruno", (text) => text.delete(0, 4));
  run("carla", (text) => text.delete(0, 3));
  expect(runs()).toEqual([
    { kind: "deleted", insert: "Uno ", memberId: "bruno" },
    { kind: "deleted", insert: "due", memberId: "carla" },
    kept("\n"),
  ]);
});

test("[HIST-3] a paragraph made a heading shows what it was, what it is and by whom", () => {
  const { run, runs } = startWith("Uno\nDue\n");
  run("bruno", (text) => text.format(3, 1, { type: "h2" }));
  const heading = { key: "type", was: null, is: "h2", memberId: "bruno" };
  expect(runs()).toEqual([kept("Uno"), { ...kept("\n"), changes: [heading] }, kept("Due\n")]);
});

test("[HIST-3] a heading made a paragraph again is by whoever did that", () => {
  const { run, runs } = startWith("Uno\n", (text) => text.format(3, 1, { type: "h2" }));
  run("carla", (text) => text.format(3, 1, { type: null }));
  const plain = { key: "type", was: "h2", is: null, memberId: "carla" };
  expect(runs()).toEqual([kept("Uno"), { ...kept("\n"), changes: [plain] }]);
});

test("[HIST-3] bold text that stayed is shown as such", () => {
  const { run, runs } = startWith("Uno due\n");
  run("bruno", (text) => text.format(4, 3, { bold: true }));
  const bold = { key: "bold", was: null, is: true, memberId: "bruno" };
  expect(runs()).toEqual([kept("Uno "), { ...kept("due"), changes: [bold] }, kept("\n")]);
});

test("[HIST-3] an embed is a run of its own", () => {
  const { run, runs } = startWith("Uno\n");
  run("bruno", (text) => text.insertEmbed(3, { chip: "need-1" }));
  expect(runs()).toEqual([
    kept("Uno"),
    { kind: "inserted", insert: { chip: "need-1" }, memberId: "bruno" },
    kept("\n"),
  ]);
});

function kept(insert: string) {
  return { kind: "kept", insert, changes: [] } as const;
}

/** A text by Anna, and others who change it one after the other. */
function startWith(words: string, prepare: (text: Y.Text) => void = () => undefined) {
  const anna = new Y.Doc({ gc: false });
  anna.getText("text").insert(0, words);
  prepare(anna.getText("text"));
  const before = [Y.encodeStateAsUpdate(anna)];
  const authors = new Map([[anna.clientID, "anna"]]);
  const edits: LoggedEdit[] = [];
  const run = (memberId: string, act: (text: Y.Text) => void): void => {
    const doc = new Y.Doc({ gc: false });
    for (const bytes of [...before, ...edits.map((edit) => edit.bytes)]) Y.applyUpdate(doc, bytes);
    doc.on("update", (bytes) =>
      edits.push({ seq: edits.length + 2, memberId, receivedAt: new Date(0), bytes }),
    );
    authors.set(doc.clientID, memberId);
    act(doc.getText("text"));
  };
  const runs = (): readonly DifferenceRun[] => compareVersions({ before, edits, authors });
  return { run, runs };
}
