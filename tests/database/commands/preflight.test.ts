import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { preflightSignedApplication } from "~/commands/preflight-signed-application.server";
import { makeGivenOutApplication } from "~/commands/package/make-stage-package.server";
import { readContents } from "~/commands/package/read-contents.server";
import { findWorkspace } from "~/database/workspaces.server";
import { encodeContents } from "~/export/package/sealed-contents";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { createTestAuthority } from "../../support/sign-with-openssl";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const log = { warn: () => undefined };
const pdfRenderer = createTypstRenderer({ log });
const signatures = createSignatureInspector({ log });
const authority = createTestAuthority();
const piera = { name: "Piera Bonansea", taxCode: "BNNPRI70A41L219X" };
const certificate = authority.issue(piera);

let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let services: Acting["services"] & {
  readonly pdfRenderer: typeof pdfRenderer;
  readonly signatures: typeof signatures;
};
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
});
afterAll(async () => {
  await pool.end();
  await test.drop();
  await pdfRenderer.close();
  authority.close();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  services = { ...acting.services, pdfRenderer, signatures };
  cast = await buildCast(test.database);
  await test.database.organisation.update({
    where: { id: cast.lead },
    data: { representativeName: piera.name, representativeTaxCode: piera.taxCode },
  });
  await freezeAnyhow(openStageFreezes(pool).stages, test.database, cast.administrator, await readAll());
});

async function readAll(): Promise<Uint8Array> {
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  const freeze = { at: acting.services.clock.now(), by: "Marta", overridden: [] };
  return encodeContents(await readContents(services, workspace, freeze));
}

async function giveOut() {
  const { bytes, path } = await makeGivenOutApplication(services, cast.workspaceId);
  return { bytes: Buffer.from(bytes), fileName: path.slice("domanda/".length) };
}

async function faultsOf(bytes: Uint8Array, fileName: string, by = cast.administrator) {
  const results = await preflightSignedApplication(services, by, { fileName, bytes, channel: "portal" });
  return results.filter(({ outcome }) => outcome === "failed").map(({ id }) => id);
}

describe("the signed application, before it is handed in", () => {
  it("is found good, in an envelope or signed inside, and refused for what was done to it", async () => {
    const { bytes, fileName } = await giveOut();
    const signed = authority.sign(bytes, [certificate]);
    expect(await faultsOf(signed, `${fileName}.p7m`)).toEqual([]);
    expect(await faultsOf(authority.signPdf(bytes, certificate), fileName)).toEqual([]);
    expect(await faultsOf(signed, "domanda.pdf.p7m")).toEqual(["name"]);
    expect(await faultsOf(bytes, fileName)).toEqual(["envelope"]);
    const altered = Buffer.from(bytes);
    altered[altered.length - 20] = 0x20;
    expect(await faultsOf(authority.sign(altered, [certificate]), `${fileName}.p7m`)).toEqual(["digest"]);
    expect(await faultsOf(Buffer.from("nulla"), fileName)).toEqual(["extension"]);
  });

  it("is refused when somebody else signed, with an expired certificate, or after the term", async () => {
    const { bytes, fileName } = await giveOut();
    const other = authority.issue({ name: "Ugo Rolle", taxCode: "RLLGUO70A01L219X" });
    expect(await faultsOf(authority.sign(bytes, [other]), `${fileName}.p7m`)).toEqual(["signer"]);
    const old = authority.issue(piera, { until: "20250101000000Z" });
    expect(await faultsOf(authority.sign(bytes, [old]), `${fileName}.p7m`)).toEqual(["certificate"]);
    acting.services.clock.advance(40 * 24 * 60 * 60_000);
    expect(await faultsOf(authority.sign(bytes, [certificate]), `${fileName}.p7m`)).toEqual(["term"]);
  });

  it("is looked at for the lead only, and only while the stage is frozen", async () => {
    const { bytes, fileName } = await giveOut();
    await expect(faultsOf(bytes, fileName, cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
    const { stages } = openStageFreezes(pool);
    const { workspaceId, memberId, accountId } = cast.administrator;
    await stages.unfreeze({
      workspaceId,
      memberId,
      accountId,
      number: 1,
      reason: "Prova di apertura.",
      at: new Date(),
    });
    await expect(faultsOf(bytes, fileName)).rejects.toEqual(refusedAs("stage-not-frozen"));
  });
});
