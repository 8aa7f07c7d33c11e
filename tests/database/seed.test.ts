import * as Y from "yjs";
import { afterAll, expect, test } from "vitest";
import { findCredentials } from "~/database/accounts.server";
import { verifyPassword } from "~/database/passwords.server";
import { parseChoices } from "~/database/stored-workshop-values.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { readSectionBlocks } from "~/document/section-text";
import { sectionDocumentName, sectionText } from "~/document/workspace-document";
import { seedDemo } from "../../prisma/seed/seed-demo";
import { writtenSections } from "../../prisma/seed/written-sections";
import { buildAccount } from "../support/builders";
import { createTestDatabase } from "../support/embedded-database";

const now = new Date("2026-11-24T15:00:00Z");
const filled = await createTestDatabase();
const occupied = await createTestDatabase();
const accounts = await seedDemo(filled.database, now);
afterAll(async () => {
  await filled.drop();
  await occupied.drop();
});

test("the example can be signed in to, and is filled in once", async () => {
  expect(accounts).toHaveLength(8);
  expect(accounts.map(({ role }) => role)).toEqual([
    "administrator",
    "administrator",
    ...Array<string>(4).fill("editor"),
    "commenter",
    "reader",
  ]);
  const { email, password } = accounts[0]!;
  const credentials = await findCredentials(filled.database, email);
  expect(await verifyPassword(password, credentials?.passwordHash ?? null)).toBe(true);

  expect(await seedDemo(filled.database, now)).toEqual([]);
  expect(await filled.database.workspace.count()).toBe(1);
});

test("the example is marked as one, and every section, every organisation, the needs and every workshop have their document", async () => {
  const workspace = await filled.database.workspace.findFirstOrThrow({
    select: { isExample: true, _count: { select: { liveDocuments: true, partners: true, members: true } } },
  });
  expect(workspace).toEqual({
    isExample: true,
    _count: { liveDocuments: 21 + 10 + 1 + 2, partners: 10, members: 8 },
  });
});

test("the district of the example has its 47 municipalities, since no day that is said", async () => {
  const municipalities = await filled.database.districtMunicipality.findMany();
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(47);
  expect(municipalities.every(({ province, validFrom }) => province === "TO" && validFrom === null)).toBe(
    true,
  );
});

test("a text of the example is the first update of its document, written by one member", async () => {
  const document = await filled.database.liveDocument.findFirstOrThrow({
    where: { name: "section/needs" },
    include: { authors: true },
  });
  const updates = await filled.database.documentUpdate.findMany({ where: { documentId: document.id } });
  expect(document.lastSeq).toBe(1n);
  expect(updates.map(({ seq }) => seq)).toEqual([1n]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, updates[0]!.bytes);
  const text = sectionText(doc).toJSON();
  expect(text.startsWith("Nelle frazioni sopra gli 800 metri")).toBe(true);
  expect(text.endsWith("\n")).toBe(true);
  const clients = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()].map(BigInt);
  expect(document.authors.map(({ clientId }) => clientId)).toEqual(clients);
  expect(document.authors[0]?.memberId).toBe(updates[0]?.memberId);
});

test("every text of the example is read back as it was written", async () => {
  for (const { id, text } of writtenSections) {
    const { id: documentId } = await filled.database.liveDocument.findFirstOrThrow({
      where: { name: sectionDocumentName(id) },
    });
    const { bytes } = await filled.database.documentUpdate.findFirstOrThrow({ where: { documentId } });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    expect(readSectionBlocks(doc), id).toEqual(text);
  }
});

test("where somebody has an account, the example leaves everything alone", async () => {
  await buildAccount(occupied.database);
  expect(await seedDemo(occupied.database, now)).toEqual([]);
  expect(await occupied.database.workspace.count()).toBe(0);
  expect(await occupied.database.account.count()).toBe(1);
});

test("the workshop of the example was held: nobody has more dots than there are, and every group has its votes", async () => {
  const { database } = filled;
  const workshop = await database.workshop.findFirstOrThrow({
    where: { status: "closed" },
    select: { id: true, stages: { where: { kind: "vote" }, select: { targets: true, ballots: true } } },
  });
  const [vote] = workshop.stages;
  const choices = (vote?.ballots ?? []).map((ballot) => parseChoices(ballot.choices));
  for (const given of choices) {
    expect(given.reduce((sum, { value }) => sum + value, 0)).toBeLessThanOrEqual(3);
    expect(Math.max(...given.map(({ value }) => value))).toBeLessThanOrEqual(2);
  }
  const outcomes = await listOutcomes(database, workshop.id);
  for (const { targetId, votes } of outcomes) {
    const dots = choices.flat().filter((choice) => choice.targetId === targetId);
    expect(votes?.phones).toBe(dots.reduce((sum, { value }) => sum + value, 0));
  }
  expect(outcomes.map(({ decision }) => decision.kind).sort()).toEqual([
    ...["commitment", "need", "need", "set-aside"],
  ]);
});
