import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { freezeStage } from "~/commands/freeze-stage.server";
import { handOver } from "~/commands/hand-over.server";
import { readDocumentStates } from "~/commands/read-documents.server";
import { readReadiness } from "~/commands/read-readiness.server";
import { setSectionStatus } from "~/commands/set-section-status.server";
import { unfreezeStage } from "~/commands/unfreeze-stage.server";
import { ensureLiveDocument } from "~/database/live-documents.server";
import { isStageFrozen } from "~/database/stage-frozen.server";
import { findMember } from "~/database/members.server";
import { findOpenFreeze, listStageFreezes, requireOpenStage } from "~/database/stage-freezes.server";
import { inTransaction } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import { sectionText } from "~/document/workspace-document";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { hashStage } from "../../../server/collab/seal/stage-freezes.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember } from "../cast";

let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let services: Acting["services"] & ReturnType<typeof openStageFreezes>;
let cast: Awaited<ReturnType<typeof buildCast>>;

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
  services = { ...acting.services, ...openStageFreezes(pool) };
  cast = await buildCast(test.database);
  await keepRules();
});

const reason = "Il portale chiude domani, lo sappiamo.";

/** No rule that excludes is broken: what is left in the way may be taken upon oneself. */
async function keepRules(): Promise<void> {
  const { workspaceId, lead } = cast;
  await test.database.organisation.update({ where: { id: lead }, data: { kind: "managing-consortium" } });
  await test.database.workspace.update({ where: { id: workspaceId }, data: { districtIds: [] } });
  await signCommitment();
}

async function signCommitment(): Promise<void> {
  const { workspaceId, lead, partner } = cast;
  const { states } = await readDocumentStates(services, workspaceId);
  const { dataHash } = states.find(({ kind }) => kind.id === "association-commitment")!;
  const by = { createdAt: new Date(), createdById: "marta" };
  const sha256 = `hash of ${workspaceId}`;
  await test.database.storedFile.create({
    data: { sha256, mediaType: "application/pdf", size: 1, bytes: Buffer.of(1), createdAt: by.createdAt },
  });
  const document = await test.database.partnershipDocument.create({
    data: {
      ...{ workspaceId, kind: "association-commitment", dataHash, data: {} },
      ...{ fileName: "impegno.pdf", fileSha256: sha256, ...by },
    },
  });
  const copy = { documentId: document.id, fileName: "impegno.pdf.p7m", fileSha256: sha256, verdict: {} };
  const about = { isAccepted: true, uploadedAt: by.createdAt, uploadedById: "marta" };
  await test.database.signedCopy.createMany({
    data: [lead, partner].map((organisationId) => ({ ...copy, ...about, organisationId })),
  });
}

async function obstacles() {
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  return (await readReadiness(services, workspace, { ownOrganisationId: cast.lead })).obstacles;
}

async function reasonsForAll(): Promise<Record<string, string>> {
  return Object.fromEntries((await obstacles()).map(({ id }) => [id, reason]));
}

async function freeze(by = cast.administrator): Promise<number> {
  return freezeStage(services, by, await reasonsForAll());
}

async function write(section: string, text: string) {
  const store = createPostgresUpdateStore(pool);
  const { documentId } = (await store.load(cast.workspaceId, `section/${section}`))!;
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, text);
  const update = {
    memberId: null,
    connection: "t",
    receivedAt: new Date(0),
    bytes: Y.encodeStateAsUpdate(doc),
  };
  const { firstSeqs } = await store.append([{ documentId, updates: [update], newAuthors: [] }]);
  return firstSeqs.has(documentId) ? "stored" : "late";
}

const setStatus = () =>
  setSectionStatus(services, cast.administrator, { sectionId: "needs", status: "written" });

it("a stage is unfrozen and frozen by whoever the workspace was handed over to, also while it is frozen", async () => {
  await freeze();
  const { workspaceId, administrator, leadEditor } = cast;
  await handOver(services, administrator, { successorId: leadEditor.memberId, after: "leaves" });
  const successor = (await findMember(test.database, workspaceId, leadEditor.memberId))!;
  await unfreezeStage(services, successor, { number: 1, reason });
  expect(await freeze(successor)).toBe(2);
});

describe("to freeze a stage", () => {
  it("is refused while something stands in the way, and nothing is sealed then", async () => {
    const all = await reasonsForAll();
    const some = Object.fromEntries(Object.entries(all).slice(1));
    await expect(freezeStage(services, cast.administrator, some)).rejects.toEqual(
      refusedAs("obstacles-remain"),
    );
    expect(await listStageFreezes(test.database, cast.workspaceId)).toEqual([]);
    expect(await write("needs", "ancora")).toBe("stored");
    expect([services.told, acting.changed]).toEqual([[], []]);
  });

  it("is decided by what the logs hold at that moment, not by what a page was shown", async () => {
    const before = await reasonsForAll();
    await write("needs", "x".repeat(5001));
    await expect(freezeStage(services, cast.administrator, before)).rejects.toEqual(
      refusedAs("obstacles-remain"),
    );
    const reasons = { ...before, "over-limit/needs": reason };
    await freezeStage(services, cast.administrator, reasons);
    const [last] = await listStageFreezes(test.database, cast.workspaceId);
    expect(last!.overridden.map(({ id }) => id)).toContain("over-limit/needs");
    // It is not empty any more: the reason for that is not kept.
    expect(last!.overridden.map(({ id }) => id)).not.toContain("empty-section/needs");
  });

  it("seals all documents in one record with who, when, the reasons and the hash of each; boards go on", async () => {
    await ensureLiveDocument(test.database, cast.workspaceId, "board/w1", new Date());
    await ensureLiveDocument(test.database, cast.workspaceId, "needs", new Date());
    await write("needs", "Anziani soli");
    expect(await freeze()).toBe(1);
    const [only] = await listStageFreezes(test.database, cast.workspaceId);
    const names = only!.documents.map(({ name }) => name);
    const partners = [cast.lead, cast.partner].map((id) => `partner/${id}`).sort();
    expect(names).toEqual(["needs", ...partners, "section/needs", "section/partnership"]);
    expect(only).toMatchObject({
      number: 1,
      frozenAt: services.clock.now(),
      frozenBy: cast.administrator.name,
      hash: hashStage(only!.documents),
      unfrozen: null,
    });
    expect(only!.overridden.every((one) => one.reason === reason)).toBe(true);
    expect(await write("needs", "tardi")).toBe("late");
    const board = await test.database.liveDocument.findFirst({
      where: { workspaceId: cast.workspaceId, name: "board/w1" },
    });
    expect(board!.sealedAt).toBe(null);
    const audit = await test.database.auditEntry.findFirst({
      where: { workspaceId: cast.workspaceId, act: "freeze-stage" },
    });
    expect(audit).toMatchObject({
      accountId: cast.administrator.accountId,
      subject: { number: "1", hash: only!.hash },
    });
    expect(services.told).toEqual([`sealed ${cast.workspaceId}`]);
    expect(acting.changed).toContain(cast.workspaceId);
  });

  it("is done once, whoever presses at the same moment", async () => {
    const reasons = await reasonsForAll();
    const press = () => freezeStage(services, cast.administrator, reasons);
    const answers = await Promise.allSettled([press(), press(), press()]);
    const refused = answers.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject([
      { reason: refusedAs("stage-frozen") },
      { reason: refusedAs("stage-frozen") },
    ]);
    expect(await test.database.seal.count({ where: { workspaceId: cast.workspaceId } })).toBe(1);
  });

  it("waits for who is changing something, and judges what came of it", async () => {
    const reasons = await reasonsForAll();
    let end = (): void => undefined;
    const going = new Promise<void>((resolve) => (end = resolve));
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => (hasBegun = resolve));
    const changing = inTransaction(test.database, async (queries) => {
      await requireOpenStage(queries, cast.workspaceId);
      hasBegun();
      await going;
      await queries.workspace.update({ where: { id: cast.workspaceId }, data: { title: "" } });
    });
    await begun;
    const frozen = freezeStage(services, cast.administrator, reasons);
    const first = await Promise.race([
      frozen.catch(() => "frozen"),
      new Promise((next) => setTimeout(() => next("waits"), 200)),
    ]);
    expect(first).toBe("waits");
    end();
    await changing;
    await expect(frozen).rejects.toEqual(refusedAs("obstacles-remain"));
  });

  it("goes on though everybody who changes something waits for it on every connection there is", async () => {
    const { workspaceId, administrator: by } = cast;
    const request = { workspaceId, stageId: "preliminary", memberId: by.memberId, accountId: by.accountId };
    let waiting: Promise<unknown>[] = [];
    const answer = await services.stages.freeze(request, async () => {
      waiting = Array.from({ length: 15 }, () => setStatus().catch((error: unknown) => error));
      await pause(300);
      // What stands in the way is read by the same connections.
      expect(await findWorkspace(test.database, workspaceId)).not.toBeNull();
      return { at: new Date("2026-11-28T09:00:00Z"), overridden: [], contents: Buffer.from("{}") };
    });
    expect(answer).toEqual({ status: "frozen", number: 1 });
    const refused = await Promise.all(waiting);
    expect(refused.every(isStageFrozen)).toBe(true);
  }, 60_000);

  it("is for who answers for the lead", async () => {
    const { workspaceId, lead, partner } = cast;
    const place = { workspaceId, role: "legal-representative" } as const;
    const ofPartner = await buildMember(test.database, { ...place, organisationId: partner });
    for (const member of [cast.leadEditor, cast.editor, cast.reader, ofPartner]) {
      await expect(freeze(member)).rejects.toEqual(refusedAs("not-allowed"));
      await expect(unfreezeStage(services, member, { number: 1, reason })).rejects.toEqual(
        refusedAs("not-allowed"),
      );
    }
    expect(await freeze(await buildMember(test.database, { ...place, organisationId: lead }))).toBe(1);
  });

  it("within the term is judged by the clock of the server: its last millisecond counts, the instant does not", async () => {
    const { closesAt } = (await findWorkspace(test.database, cast.workspaceId))!;
    expect(closesAt.toISOString()).toBe("2026-12-20T11:00:00.000Z");
    const reasons = await reasonsForAll();
    services.clock.advance(closesAt.getTime() - services.clock.now().getTime());
    await expect(freezeStage(services, cast.administrator, reasons)).rejects.toEqual(
      refusedAs("obstacles-remain"),
    );
    services.clock.advance(1);
    await expect(freezeStage(services, cast.administrator, reasons)).rejects.toEqual(
      refusedAs("obstacles-remain"),
    );
    services.clock.advance(-2);
    expect(await freezeStage(services, cast.administrator, reasons)).toBe(1);
  });
});

describe("to open a stage again", () => {
  it("is done with a reason that stays with the freeze; all is written again, and the next freeze is another one", async () => {
    await freeze();
    await expect(setStatus()).rejects.toSatisfy(isStageFrozen);
    await unfreezeStage(services, cast.administrator, { number: 1, reason });
    expect(await findOpenFreeze(test.database, cast.workspaceId)).toBe(null);
    await setStatus();
    expect(await write("needs", "di nuovo")).toBe("stored");
    expect(await freeze()).toBe(2);
    const [second, first] = await listStageFreezes(test.database, cast.workspaceId);
    expect([second!.number, first!.number]).toEqual([2, 1]);
    expect(first!.unfrozen).toEqual({ at: services.clock.now(), by: cast.administrator.name, reason });
    const seqOf = (freezeOf: typeof first) =>
      freezeOf!.documents.find(({ name }) => name === "section/needs")!.seq;
    expect([seqOf(first), seqOf(second)]).toEqual([0, 1]);
    expect(first!.hash).not.toBe(second!.hash);
    const audit = await test.database.auditEntry.findFirst({
      where: { workspaceId: cast.workspaceId, act: "unfreeze-stage" },
    });
    expect(audit!.subject).toMatchObject({ number: "1", reason });
    expect(services.told).toContain(`released ${cast.workspaceId}`);
  });

  it("opens the freeze that was meant, and no later one", async () => {
    const open = (number: number) => unfreezeStage(services, cast.administrator, { number, reason });
    await expect(open(1)).rejects.toEqual(refusedAs("stage-not-frozen"));
    await freeze();
    await open(1);
    await freeze();
    await expect(open(1)).rejects.toEqual(refusedAs("stage-not-frozen"));
    expect((await findOpenFreeze(test.database, cast.workspaceId))!.number).toBe(2);
  });
});
