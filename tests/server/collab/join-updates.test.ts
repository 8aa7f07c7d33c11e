import { expect, test } from "vitest";
import * as Y from "yjs";
import { joinUpdates } from "../../../server/collab/update/join-updates.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { Random } from "../../support/text-judge/random.ts";

/** What a few people write, each in a document of their own that hears of the others. */
function writeTogether(random: Random, edits: number, deletions: number): readonly Uint8Array[] {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("text");
  while (updates.length < edits) {
    doc.clientID = 1 + random.below(4) * 1_000_000;
    if (text.length > 3 && random.chance(deletions)) text.delete(random.below(text.length - 1), 1);
    else if (random.chance(0.2)) text.insertEmbed(random.below(text.length + 1), { chip: "è" });
    else text.insert(random.below(text.length + 1), random.pick(["a", "perché", "🏗️", "\n"]), { bold: true });
  }
  return updates;
}

test.each([0, 0.2, 0.6])(
  "updates are joined to the byte as Yjs merges them, with %d deletions",
  (deletions) => {
    const random = new Random(3);
    for (let turn = 0; turn < 100; turn++) {
      const updates = writeTogether(random, 2 + random.below(30), deletions);
      const some = updates.slice(random.below(updates.length - 1));
      expect(joinUpdates(some)).toEqual(Y.mergeUpdates([...some]));
      expect(joinUpdates(some, some.map(readUpdate))).toEqual(Y.mergeUpdates([...some]));
      const halves = [some.slice(0, 2), some.slice(2)].filter((half) => half.length > 0);
      const joinedTwice = joinUpdates(halves.map((half) => joinUpdates(half)!));
      expect(joinedTwice).toEqual(Y.mergeUpdates([...some]));
    }
  },
);

test("holes, repetitions and what cannot be read are left to Yjs", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "abcd") doc.getText("text").insert(0, letter);
  const [a, b, c, d] = updates as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  expect(joinUpdates([a, c])).toBe(null);
  expect(joinUpdates([a, b, b])).toBe(null);
  expect(joinUpdates([b, a])).toBe(null);
  expect(joinUpdates([Y.mergeUpdates([a, c]), d])).toBe(null);
  expect(joinUpdates([a, Uint8Array.of(1, 2, 3)])).toBe(null);
});

test("deletions that say nothing, and those of the same twice, become what Yjs makes of them", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const letter of "ab") doc.getText("text").insert(0, letter);
  const [a, b] = updates as [Uint8Array, Uint8Array];
  const endings = [
    [128, 0],
    [1, 7, 0],
    [1, 7, 3, 9, 2, 4, 5, 0, 1],
    [2, 9, 1, 0, 4, 7, 1, 0, 1],
  ];
  for (const ending of endings) {
    const odd = Uint8Array.of(...b.subarray(0, -1), ...ending);
    expect(joinUpdates([a, odd])).toEqual(Y.mergeUpdates([a, odd]));
  }
});
