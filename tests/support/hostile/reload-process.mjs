// Plain JavaScript and nothing but Yjs: a fresh process that opens what is stored, as the next reader would.
import * as Y from "yjs";

process.once("message", (documents) =>
  process.send(documents.map(({ name, stored }) => ({ name, ...reload(stored) }))),
);

function reload({ snapshot, updates }) {
  const all = snapshot === null ? updates : [snapshot, ...updates];
  try {
    const one = build(all);
    const merged = build([Y.mergeUpdates(all)]);
    const again = build([Y.encodeStateAsUpdate(one)]);
    const texts = [one, merged, again].map(textOf);
    return {
      text: texts[0],
      error: null,
      isSame: texts.every((text) => text === texts[0]),
      isParked: one.store.pendingStructs !== null || one.store.pendingDs !== null,
    };
  } catch (error) {
    return { text: "", error: String(error), isSame: false, isParked: false };
  }
}

function build(updates) {
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** Of a section, or of a sheet. */
function textOf(doc) {
  const fields = Object.entries(doc.getMap("fields").toJSON()).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const texts = ["text", "presentation", "experience", "project-role", "people"].map((name) =>
    doc.getText(name).toJSON(),
  );
  return [...texts, JSON.stringify(fields)].join("\n");
}
