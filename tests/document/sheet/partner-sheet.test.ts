import { expect, test } from "vitest";
import * as Y from "yjs";
import { followPartnerSheet, readPartnerSheet } from "~/document/partner-sheet";
import { sheetFields, sheetText } from "~/document/workspace-document";
import {
  addCommitment,
  addNeed,
  type NewCommitment,
  removeCommitment,
  restoreEntry,
  setCommitmentFields,
  writeInitialSheet,
} from "~/document/write-sheet";

const caretakers: NewCommitment = {
  phase: "delivery",
  what: "Custodi sociali",
  quantityThousandths: 2_000,
  unit: "persone",
  valueCents: 46_800_00,
  from: "2027-01",
  until: "2027-06",
  evidence: "fogli presenza",
  recipient: "vicini",
};
const room = { ...caretakers, what: "Una sala", recipient: null };

function buildTwo(): readonly [Y.Doc, Y.Doc] {
  return [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
}

/** Both send what the other lacks. */
function exchange(one: Y.Doc, other: Y.Doc): void {
  const fromOne = Y.encodeStateAsUpdate(one, Y.encodeStateVector(other));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
  Y.applyUpdate(other, fromOne);
  expect(readPartnerSheet(one)).toEqual(readPartnerSheet(other));
}

test("what is added is read again, in the order in which it was added", () => {
  const doc = new Y.Doc({ gc: false });
  const id = addCommitment(doc, caretakers);
  addCommitment(doc, room);
  addNeed(doc, { what: "Elenco delle persone segnalate", answeredBy: "asl/c1" });
  const sheet = readPartnerSheet(doc);
  expect(sheet.commitments.map(({ what }) => what)).toEqual(["Custodi sociali", "Una sala"]);
  expect(sheet.commitments[0]).toEqual({
    ...caretakers,
    id,
    recipient: { kind: "organisation", organisationId: "vicini" },
  });
  expect(sheet.commitments[1]?.recipient).toEqual({ kind: "everyone" });
  expect(sheet.needs[0]?.answeredBy).toEqual({ organisationId: "asl", commitmentId: "c1" });
  expect(sheet.setAside).toEqual([]);
});

test("two who add at the same moment keep both, everywhere in the same order", () => {
  const [one, other] = buildTwo();
  addCommitment(one, caretakers);
  addCommitment(other, room);
  exchange(one, other);
  expect(readPartnerSheet(one).commitments).toHaveLength(2);
});

test("two who change different fields of one commitment keep both", () => {
  const [one, other] = buildTwo();
  const id = addCommitment(one, caretakers);
  exchange(one, other);
  setCommitmentFields(one, id, { quantityThousandths: 3_000 });
  setCommitmentFields(other, id, { unit: "custodi", evidence: "registro" });
  exchange(one, other);
  expect(readPartnerSheet(one).commitments[0]).toMatchObject({
    quantityThousandths: 3_000,
    unit: "custodi",
    evidence: "registro",
  });
});

test("[SHEET-2] a commitment that one removes while another writes in it is gone, and nothing half is shown", () => {
  const [one, other] = buildTwo();
  const id = addCommitment(one, caretakers);
  exchange(one, other);
  removeCommitment(one, id);
  setCommitmentFields(other, id, { what: "Tre custodi" });
  exchange(one, other);
  expect(readPartnerSheet(one)).toMatchObject({ commitments: [], setAside: [] });
});

test("[SHEET-2] putting a removed commitment back keeps what another wrote in it meanwhile", () => {
  const [one, other] = buildTwo();
  const id = addCommitment(one, caretakers);
  exchange(one, other);
  const removed = removeCommitment(one, id);
  setCommitmentFields(other, id, { what: "Tre custodi" });
  exchange(one, other);
  restoreEntry(one, removed!);
  exchange(one, other);
  expect(readPartnerSheet(other).commitments).toMatchObject([{ id, what: "Tre custodi", unit: "persone" }]);
});

test("of a commitment that is gone nothing is written, and it is removed once", () => {
  const doc = new Y.Doc({ gc: false });
  const id = addCommitment(doc, caretakers);
  removeCommitment(doc, id);
  setCommitmentFields(doc, id, { what: "di nuovo" });
  expect(removeCommitment(doc, id)).toBeNull();
  expect([...sheetFields(doc).keys()]).toEqual([]);
});

test("what is the same value is not written again", () => {
  const doc = new Y.Doc({ gc: false });
  const id = addCommitment(doc, caretakers);
  let updates = 0;
  doc.on("update", () => updates++);
  setCommitmentFields(doc, id, { what: caretakers.what, from: caretakers.from });
  expect(updates).toBe(0);
});

test("two who write in one text keep both", () => {
  const [one, other] = buildTwo();
  sheetText(one, "presentation").insert(0, "Siamo una cooperativa.");
  exchange(one, other);
  sheetText(one, "presentation").insert(10, "grande ");
  sheetText(other, "presentation").insert(21, " sociale");
  exchange(one, other);
  expect(readPartnerSheet(one).texts.presentation).toBe("Siamo una grande cooperativa sociale.");
});

test("a malformed entry is set aside with the names of its fields, and the others are read", () => {
  const doc = new Y.Doc({ gc: false });
  addCommitment(doc, room);
  const id = addCommitment(doc, caretakers);
  const fields = sheetFields(doc);
  fields.set(`commitment/${id}/valueCents`, -1);
  fields.set(`commitment/${id}/from`, "2027-13");
  fields.set("need/n1/order", 1);
  fields.set("nothing/of/ours", 1);
  const sheet = readPartnerSheet(doc);
  expect(sheet.commitments.map(({ what }) => what)).toEqual(["Una sala"]);
  expect(sheet.setAside).toEqual([
    { kind: "commitment", id, fields: ["from", "valueCents"] },
    { kind: "need", id: "n1", fields: ["answeredBy", "what"] },
  ]);
});

test("a sheet is filled once", () => {
  const doc = new Y.Doc({ gc: false });
  const sheet = { texts: { people: "Giulia R., presidente" }, commitments: [caretakers], needs: [] };
  writeInitialSheet(doc, sheet);
  expect(readPartnerSheet(doc).texts.people).toBe("Giulia R., presidente");
  expect(() => writeInitialSheet(doc, sheet)).toThrow("written twice");
});

test("whoever follows a sheet has it at once, and once for changes that come together", async () => {
  const doc = new Y.Doc({ gc: false });
  const seen: number[] = [];
  const stop = followPartnerSheet(doc, ({ commitments }) => seen.push(commitments.length));
  addCommitment(doc, caretakers);
  addCommitment(doc, room);
  await expect.poll(() => seen).toEqual([0, 2]);
  stop();
});
