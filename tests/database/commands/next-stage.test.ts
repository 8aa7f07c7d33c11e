import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { explainDifference } from "~/commands/next-stage/explain-difference.server";
import { openNextStage } from "~/commands/next-stage/open-next-stage.server";
import { readDifferences } from "~/commands/next-stage/read-differences.server";
import { readContents } from "~/commands/package/read-contents.server";
import { readReadiness } from "~/commands/read-readiness.server";
import { createSubmission, keepSignedApplication } from "~/database/submissions.server";
import { storeFile } from "~/database/partnership-documents.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { findWorkspace, updateWorkspace } from "~/database/workspaces.server";
import { encodeContents } from "~/export/package/sealed-contents";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

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
});

const workspace = async () => (await findWorkspace(test.database, cast.workspaceId))!;
const term = { at: new Date("2027-06-30T10:00:00Z"), zone: "Europe/Rome", offsetMinutes: 120 };
const open = (by = cast.administrator) => openNextStage(services, by, term);

async function freeze(): Promise<string> {
  const about = { at: acting.services.clock.now(), by: "Marta", overridden: [] };
  const contents = encodeContents(await readContents(services, await workspace(), about));
  await freezeAnyhow(services.stages, test.database, cast.administrator, contents);
  const { id } = await test.database.stageFreeze.findFirstOrThrow({
    where: { workspaceId: cast.workspaceId, unfrozenAt: null },
  });
  return id;
}

async function handIn(): Promise<void> {
  const freezeId = await freeze();
  const at = acting.services.clock.now();
  const sha256 = `signed of ${freezeId}`;
  const { workspaceId, administrator } = cast;
  const by = administrator.memberId;
  await storeFile(test.database, { sha256, mediaType: "x/y", bytes: Buffer.of(1), createdAt: at });
  const signedId = await keepSignedApplication(test.database, {
    ...{ freezeId, channel: "portal", fileName: "d.pdf.p7m", fileSha256: sha256, faults: [] },
    ...{ uploadedAt: at, uploadedById: by },
  });
  const { stageId, closesAt } = await workspace();
  await createSubmission(test.database, {
    ...{ workspaceId, stageId, freezeId, signedId, channel: "portal", sentAt: at, registryNumber: "1" },
    ...{ receiptName: null, receiptSha256: null, manifestSha256: "m", closesAt },
    ...{ recordedAt: at, recordedById: by },
  });
}

async function rename(title: string): Promise<void> {
  const { acronym, closesAt, closesZone, closesOffsetMinutes } = await workspace();
  await updateWorkspace(test.database, cast.workspaceId, {
    ...{ title, acronym, closesAt, closesZone, closesOffsetMinutes },
  });
}

async function obstacles() {
  const found = await readReadiness(services, await workspace(), { ownOrganisationId: cast.lead });
  return found.obstacles.map(({ id }) => id);
}

it("the next stage is opened once what was before is handed in, and only by who answers for the lead", async () => {
  await expect(open()).rejects.toEqual(refusedAs("not-handed-in"));
  await handIn();
  await expect(open(cast.leadEditor)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(open(cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
  await open();
  expect(await workspace()).toMatchObject({ stageId: "final", closesAt: term.at });
  expect(await isStageFrozenNow(test.database, cast.workspaceId)).toBe(false);
  await expect(open()).rejects.toEqual(refusedAs("no-next-stage"));
});

it("broken off after the thaw it is asked for again", async () => {
  await handIn();
  const { workspaceId, memberId, accountId } = cast.administrator;
  const at = acting.services.clock.now();
  await services.stages.unfreeze({ workspaceId, memberId, accountId, number: 1, reason: "Interrotta.", at });
  await open();
  expect((await workspace()).stageId).toBe("final");
});

it("what is not as it was handed in stands in the way of the freeze until its reason is given, and goes into the package", async () => {
  expect(await readDifferences(services, await workspace())).toBeNull();
  await handIn();
  await open();
  expect((await readDifferences(services, await workspace()))?.differences).toEqual([]);
  expect(await obstacles()).not.toContain("differences");
  await rename("Valli che curano davvero");
  expect(await obstacles()).toContain("differences");
  const reason = "Lo chiede la Regione con la nota 12.";
  const explain = (subject: string, by = cast.administrator) =>
    explainDifference(services, by, { subject, reason, seen: null });
  await expect(explain("title", cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(explain("section/needs")).rejects.toEqual(refusedAs("not-found"));
  await explain("title");
  // Whoever had seen no reason does not write over the one that is there now.
  await expect(explain("title")).rejects.toEqual(refusedAs("record-changed"));
  expect(await obstacles()).not.toContain("differences");
  const about = { at: acting.services.clock.now(), by: "Marta", overridden: [] };
  const { letters } = await readContents(services, await workspace(), about);
  const listed = letters.find(({ path }) => path === "domanda/differenze-dalla-fase-precedente");
  expect(JSON.stringify(listed)).toContain(reason);
  await freeze();
  await expect(explain("title")).rejects.toThrow();
});
