import * as Y from "yjs";
import {
  sectionSeams,
  sectionText,
  sheetFields,
  sheetText,
} from "../../../app/document/workspace-document.ts";
import type { Random } from "../text-judge/random.ts";

/** A section as an editor writes it: blocks, formats, an embed, deletions, a seam. */
export function buildBase(clientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  const text = sectionText(doc);
  text.insert(0, "I bisogni del territorio, raccolti in tre laboratori con le associazioni.");
  text.insert(0, "Bisogni\n");
  text.format(7, 1, { block: "h2" });
  text.format(10, 7, { bold: true });
  text.insertEmbed(20, { chip: "need-1" });
  text.delete(30, 5);
  text.insert(30, "della valle 🏔️", { italic: true });
  sectionSeams(doc).set(`${clientId}:7`, "joined");
  return doc;
}

/** A sheet as its page writes it: two texts, a field that was set twice, deletions. */
export function buildSheetBase(clientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  const text = sheetText(doc, "presentation");
  text.insert(0, "Siamo una cooperativa sociale della valle, con trenta soci.");
  text.delete(6, 4);
  sheetText(doc, "people").insert(0, "Giulia, presidente");
  for (const order of [1, 2]) sheetFields(doc).set("commitment/a/order", order);
  return doc;
}

/** What people who have `base` would write next, each with a client id of their own: one update a person. */
export function writeOn(
  base: Y.Doc,
  count: number,
  random: Random,
  edit: (doc: Y.Doc, random: Random) => void = editOnce,
): readonly Uint8Array[] {
  const state = Y.encodeStateAsUpdate(base);
  const before = Y.encodeStateVector(base);
  return Array.from({ length: count }, () => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = random.below(2 ** 31);
    Y.applyUpdate(doc, state);
    doc.transact(() => {
      for (let edits = random.between(1, 4); edits > 0; edits--) edit(doc, random);
    });
    return Y.encodeStateAsUpdate(doc, before);
  });
}

function editOnce(doc: Y.Doc, random: Random): void {
  const text = sectionText(doc);
  const at = random.below(text.length);
  const length = random.between(1, Math.min(6, text.length - at));
  random.pick([
    () => text.insert(at, random.pick(["casa", "è", "\n", "🏗️ cantiere", "x"])),
    () => text.insert(at, "nota", { bold: random.chance(0.5) ? true : null }),
    () => text.delete(at, length),
    () => text.format(at, length, { italic: true }),
    () => text.insertEmbed(at, { chip: `need-${random.below(9)}` }),
    () => sectionSeams(doc).set(`${doc.clientID}:${at}`, "moved"),
  ])();
}

export function editSheetOnce(doc: Y.Doc, random: Random): void {
  const text = sheetText(doc, random.pick(["presentation", "people"]));
  const at = random.below(text.length);
  random.pick([
    () => text.insert(at, random.pick(["casa", "è", "🏗️ cantiere"])),
    () => text.delete(at, random.between(1, Math.min(6, text.length - at))),
    () => sheetFields(doc).set("commitment/a/what", random.pick(["Custodi", "", null])),
    () => sheetFields(doc).set(`need/${random.below(9)}/order`, random.below(9)),
  ])();
}
