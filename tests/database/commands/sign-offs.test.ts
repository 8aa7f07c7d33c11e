import type pg from "pg";
import * as Y from "yjs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assignSection } from "~/commands/assign-section.server";
import { editPactClause } from "~/commands/edit-pact-clause.server";
import { readReadiness } from "~/commands/read-readiness.server";
import { askForSignOffs } from "~/commands/sign-off/ask-for-sign-offs.server";
import { liveAt } from "~/commands/sign-off/live-at.server";
import { readSignOffs, readSignOffsForPackage } from "~/commands/sign-off/read-sign-offs.server";
import { signOff } from "~/commands/sign-off/sign-off.server";
import { readChangedSince } from "~/commands/sign-off/read-changed-since.server";
import { tellOfReopened } from "~/commands/sign-off/tell-of-reopened.server";
import { withdrawSignOff } from "~/commands/sign-off/withdraw-sign-off.server";
import type { Member } from "~/database/members.server";
import { findWorkspace } from "~/database/workspaces.server";
import { sectionText } from "~/document/workspace-document";
import type { Mailer } from "~/services.server";
import { createHistory } from "../../../server/collab/history/history.ts";
import { createPostgresHistoryStore } from "../../../server/collab/history/postgres-history-store.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { builderHere } from "../../support/builder-here";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";

let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let other: string;
let ofPartner: Member;
let ofOther: Member;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
});
afterAll(async () => {
  await pool.end();
  await test.drop();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  const { workspaceId, partner } = cast;
  other = await buildPartner(test.database, workspaceId, { role: "partner", name: "Vicini di Valle" });
  const place = { workspaceId, role: "legal-representative" } as const;
  ofPartner = await buildMember(test.database, { ...place, organisationId: partner });
  ofOther = await buildMember(test.database, { ...place, organisationId: other });
  await assign(cast.partner);
});

function services() {
  const store = createPostgresHistoryStore(pool);
  const history = createHistory({ store, live: acting.services.live, builder: builderHere });
  return { ...acting.services, ...openStageFreezes(pool), history };
}

const assign = (...organisationIds: readonly string[]) =>
  assignSection(acting.services, cast.administrator, { sectionId: "needs", organisationIds });

/** What everybody's page shows now. */
async function now() {
  const looked = await services().stages.look(cast.workspaceId);
  if (looked.status !== "whole") throw new Error("under repair");
  const seqs = new Map(looked.documents.map(({ name, seq }) => [name, seq]));
  const asStored = liveAt(services().history, (name) => ({ seq: seqs.get(name)! }));
  const live = { ...acting.services.live, ...asStored };
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  const read = await readSignOffs({ database: test.database, live }, workspace);
  return { ...read, live, workspace, hash: looked.hash };
}

async function bodyOf(organisationId: string) {
  return (await now()).bodies.find((body) => body.organisationId === organisationId)!;
}

async function approve(by: Member): Promise<void> {
  const { partsHash } = await bodyOf(by.organisationId);
  await signOff(services(), by, { partsHash });
}

async function statuses(): Promise<Record<string, string>> {
  const { bodies } = await now();
  return Object.fromEntries(bodies.map(({ organisationId, state }) => [organisationId, state.status]));
}

/** Writes a paragraph at the beginning of a section. */
async function write(section: string, text: string): Promise<void> {
  const store = createPostgresUpdateStore(pool);
  const { documentId } = (await store.load(cast.workspaceId, `section/${section}`))!;
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, `${text}\n`);
  const bytes = Y.encodeStateAsUpdate(doc);
  const update = { memberId: null, connection: "t", receivedAt: new Date(0), bytes };
  await store.append([{ documentId, updates: [update], newAuthors: [] }]);
}

describe("to sign off", () => {
  it("sent again under the same key is kept once", async () => {
    const by = { ...ofPartner, sendingKey: "a".repeat(32) };
    const kept = () => test.database.signOff.count({ where: { workspaceId: cast.workspaceId } });
    await approve(by);
    await approve(by);
    expect(await kept()).toBe(1);
    await approve({ ...by, sendingKey: "b".repeat(32) });
    expect(await kept()).toBe(2);
  });

  it("keeps what was approved word by word, with every live document as it was then and one hash over all", async () => {
    await write("needs", "Anziani soli.");
    await approve(ofPartner);
    const { hash } = await now();
    const row = await test.database.signOff.findFirstOrThrow({ where: { workspaceId: cast.workspaceId } });
    expect(row).toMatchObject({ organisationId: cast.partner, memberId: ofPartner.memberId, hash });
    expect(row.documents).toContainEqual(expect.objectContaining({ name: "section/needs", seq: 1 }));
    expect(JSON.stringify(row.parts)).toContain("Anziani soli.");
    const audit = await test.database.auditEntry.findFirst({
      where: { workspaceId: cast.workspaceId, act: "sign-off" },
    });
    expect(audit).toMatchObject({ accountId: ofPartner.accountId, subject: { hash } });
    expect(acting.changed).toContain(cast.workspaceId);
    expect(await statuses()).toEqual({
      [cast.lead]: "missing",
      [cast.partner]: "valid",
      [other]: "missing",
    });
  });

  it("is refused when the text became another one between page and press, and nothing is signed then", async () => {
    const { partsHash } = await bodyOf(cast.partner);
    await write("needs", "Un’altra cosa.");
    await expect(signOff(services(), ofPartner, { partsHash })).rejects.toEqual(
      refusedAs("sign-off-changed"),
    );
    expect(await test.database.signOff.count({ where: { workspaceId: cast.workspaceId } })).toBe(0);
  });

  it("goes on when only what others write about something else has changed", async () => {
    const { partsHash } = await bodyOf(cast.partner);
    await write("partnership", "Ci incontriamo ogni mese.");
    await signOff(services(), ofPartner, { partsHash });
    expect((await bodyOf(cast.partner)).state).toEqual({ status: "valid", elsewhere: [] });
  });

  it("is for nobody but who represents the body, and for no other body", async () => {
    const { partsHash } = await bodyOf(cast.partner);
    for (const member of [cast.editor, cast.reader, cast.administrator, cast.leadEditor])
      await expect(signOff(services(), member, { partsHash })).rejects.toBeTruthy();
    for (const member of [cast.editor, cast.reader, cast.leadEditor])
      await expect(signOff(services(), member, { partsHash })).rejects.toEqual(refusedAs("not-allowed"));
    // Whoever represents another body approves for that one only, and not by what this one was shown.
    await expect(signOff(services(), ofOther, { partsHash })).rejects.toEqual(refusedAs("sign-off-changed"));
    expect(await test.database.signOff.count({ where: { workspaceId: cast.workspaceId } })).toBe(0);
  });

  it("is for an administrator of the lead while the lead has no representative in the workspace", async () => {
    await approve(cast.administrator);
    const { workspaceId, lead } = cast;
    await buildMember(test.database, { workspaceId, organisationId: lead, role: "legal-representative" });
    await expect(approve(cast.administrator)).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("is possible while the stage is frozen, with the very hash of the freeze", async () => {
    await freezeAnyhow(services().stages, test.database, cast.administrator);
    await approve(ofPartner);
    const freeze = await test.database.stageFreeze.findFirstOrThrow({
      where: { workspaceId: cast.workspaceId },
    });
    const row = await test.database.signOff.findFirstOrThrow({ where: { workspaceId: cast.workspaceId } });
    expect(row.hash).toBe(freeze.hash);
  });

  it("is refused while a section is under repair", async () => {
    const { partsHash } = await bodyOf(cast.partner);
    await test.database.liveDocument.updateMany({
      where: { workspaceId: cast.workspaceId, name: "section/needs" },
      data: { quarantinedAt: new Date(), quarantineReason: "it cannot be built" },
    });
    await expect(signOff(services(), ofPartner, { partsHash })).rejects.toEqual(
      refusedAs("section-under-repair"),
    );
  });
});

describe("a later edit", () => {
  it("reopens only the sign-offs of the bodies it touches, and the lead's", async () => {
    await Promise.all([approve(cast.administrator), approve(ofPartner), approve(ofOther)]);
    await write("needs", "Anziani soli.");
    expect(await statuses()).toEqual({
      [cast.lead]: "reopened",
      [cast.partner]: "reopened",
      [other]: "valid",
    });
    const { state } = await bodyOf(other);
    expect(state.status === "valid" && state.elsewhere.map(({ it: title }) => title)).toHaveLength(1);
  });

  it("that names a body in the text of others reopens that body", async () => {
    await Promise.all([approve(ofPartner), approve(ofOther)]);
    await write("partnership", "I VICINI DI VALLE mettono le auto.");
    expect(await statuses()).toMatchObject({ [cast.partner]: "valid", [other]: "reopened" });
  });

  it("of a clause of the pact reopens everybody", async () => {
    await Promise.all([approve(cast.administrator), approve(ofPartner), approve(ofOther)]);
    await editPactClause(acting.services, cast.administrator, {
      ...{ clauseId: "duration", text: "Tre anni.", seenVersion: 0 },
    });
    expect(Object.values(await statuses())).toEqual(["reopened", "reopened", "reopened"]);
  });

  it("of who writes a section reopens the body that is asked about it now", async () => {
    await write("needs", "Anziani soli.");
    await Promise.all([approve(ofPartner), approve(ofOther)]);
    await assign(cast.partner, other);
    expect(await statuses()).toMatchObject({ [cast.partner]: "valid", [other]: "reopened" });
  });

  it("is approved by another sign-off; the one before stays as it was", async () => {
    await approve(ofPartner);
    const before = await test.database.signOff.findFirstOrThrow({ where: { organisationId: cast.partner } });
    await write("needs", "Anziani soli.");
    await approve(ofPartner);
    expect(await statuses()).toMatchObject({ [cast.partner]: "valid" });
    const rows = await test.database.signOff.findMany({ where: { organisationId: cast.partner } });
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === before.id)).toEqual(before);
  });
});

describe("an approval", () => {
  it("may be taken back by who may give it; that it was given stays", async () => {
    await approve(ofPartner);
    const { id } = (await bodyOf(cast.partner)).latest!;
    await expect(withdrawSignOff(services(), ofOther, id)).rejects.toEqual(refusedAs("not-found"));
    await expect(withdrawSignOff(services(), cast.editor, id)).rejects.toEqual(refusedAs("not-allowed"));
    await withdrawSignOff(services(), ofPartner, id);
    expect(await statuses()).toMatchObject({ [cast.partner]: "missing" });
    await expect(withdrawSignOff(services(), ofPartner, id)).rejects.toEqual(refusedAs("not-found"));
    expect(await test.database.signOff.count({ where: { organisationId: cast.partner } })).toBe(1);
  });

  it("taken back does not bring an earlier one back", async () => {
    await approve(ofPartner);
    await approve(ofPartner);
    await withdrawSignOff(services(), ofPartner, (await bodyOf(cast.partner)).latest!.id);
    expect(await statuses()).toMatchObject({ [cast.partner]: "missing" });
  });

  it("is told to the package with who gave it, when, for what text, and how it stands", async () => {
    await approve(ofPartner);
    const { live, workspace, hash } = await now();
    const told = await readSignOffsForPackage({ database: test.database, live }, workspace);
    expect(told.flatMap(({ person }) => person ?? [])).toEqual([ofPartner.name]);
    expect(told).toHaveLength(3);
    expect(told.find(({ person }) => person !== null)).toMatchObject({
      ...{ hash, signedAt: acting.services.clock.now() },
      state: { status: "valid" },
    });
  });

  it("that is missing stands in the way of the freeze until it is given", async () => {
    const obstacle = async () => {
      const { live, workspace } = await now();
      const { obstacles } = await readReadiness({ ...acting.services, live }, workspace, {
        ownOrganisationId: cast.lead,
      });
      return obstacles.find(({ kind }) => kind === "sign-off");
    };
    expect(await obstacle()).toMatchObject({
      organisationIds: expect.arrayContaining([cast.lead, cast.partner, other]),
      ...{ isOverridable: true, link: { to: "/consegna/approvazioni" } },
    });
    await Promise.all([approve(cast.administrator), approve(ofPartner), approve(ofOther)]);
    expect(await obstacle()).toBe(undefined);
  });
});

describe("mails", () => {
  const day = 24 * 60 * 60_000;
  const sent = () => acting.mails.splice(0).map(({ to }) => to);
  const tell = async () =>
    tellOfReopened({ ...services(), live: (await now()).live }, cast.workspaceId).then(sent);
  const ask = async (by: Member) => askForSignOffs({ ...services(), live: (await now()).live }, by);

  it("ask those who may approve for the bodies that are missing, and nobody else, once a day", async () => {
    await approve(ofOther);
    expect(await ask(cast.administrator)).toBe(1);
    const [mail] = acting.mails;
    expect(mail!.text).toContain(`/cantieri/${cast.workspaceId}/consegna/approvazioni`);
    expect(sent()).toEqual([ofPartner.email]);
    await expect(ask(cast.administrator)).rejects.toEqual(refusedAs("too-many-tries"));
    acting.services.clock.advance(day);
    expect(await ask(cast.administrator)).toBe(1);
    for (const member of [ofPartner, cast.editor, cast.reader])
      await expect(ask(member)).rejects.toEqual(refusedAs("not-allowed"));
  });

  it("ask the others also where the mail to one of them is refused, who may be asked again at once", async () => {
    const { live } = await now();
    const refusing: Mailer["send"] = (mail) =>
      mail.to === ofPartner.email
        ? Promise.reject(new Error("no such mailbox"))
        : acting.services.mailer.send(mail);
    const asking = { ...services(), live };
    expect(await askForSignOffs({ ...asking, mailer: { send: refusing } }, cast.administrator)).toBe(1);
    expect(sent()).toEqual([ofOther.email]);
    expect(await askForSignOffs(asking, cast.administrator)).toBe(1);
    expect(sent()).toEqual([ofPartner.email]);
  });

  it("ask nobody where nobody may approve yet", async () => {
    await Promise.all([approve(ofPartner), approve(ofOther)]);
    expect(await ask(cast.administrator)).toBe(0);
    expect(sent()).toEqual([]);
  });

  it("tell who may approve for a body that what it approved is another text, once for each approval", async () => {
    await Promise.all([approve(ofPartner), approve(ofOther)]);
    expect(await tell()).toEqual([]);
    await write("needs", "Anziani soli.");
    const [first, second] = await Promise.all([tell(), tell()]);
    expect([...first, ...second]).toEqual([ofPartner.email]);
    acting.services.clock.advance(2 * day);
    await write("needs", "E poi.");
    expect(await tell()).toEqual([]);
    await approve(ofPartner);
    await write("needs", "Ancora.");
    expect(await tell()).toEqual([ofPartner.email]);
  });

  it("tell a body no more than once a day", async () => {
    await approve(ofPartner);
    await write("needs", "Anziani soli.");
    expect(await tell()).toEqual([ofPartner.email]);
    await approve(ofPartner);
    await write("needs", "Ancora.");
    expect(await tell()).toEqual([]);
    acting.services.clock.advance(day);
    expect(await tell()).toEqual([ofPartner.email]);
  });
});

it("what was written while somebody read is told word by word", async () => {
  await write("needs", "Anziani soli.");
  const { live, workspace } = await now();
  const since = (at: Date) =>
    readChangedSince({ ...services(), live }, workspace, { organisationId: cast.partner, at });
  expect(await since(new Date(1))).toEqual([]);
  // The words of these tests were all received at the beginning of time.
  const [only] = await since(new Date(-1));
  expect(only).toMatchObject({ part: { id: "section/needs" }, lines: [{ line: { text: "Anziani soli." } }] });
});
