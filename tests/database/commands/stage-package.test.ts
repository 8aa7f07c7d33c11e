import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findManifest } from "~/commands/package/find-manifest.server";
import { makeGivenOutApplication, makeStagePackage } from "~/commands/package/make-stage-package.server";
import { readContents } from "~/commands/package/read-contents.server";
import { readPrintable } from "~/commands/read-printable.server";
import { findWorkspace } from "~/database/workspaces.server";
import { encodeContents } from "~/export/package/sealed-contents";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pdfRenderer = createTypstRenderer({ log: { warn: () => undefined } });
let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let services: Acting["services"] & { readonly pdfRenderer: typeof pdfRenderer };
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
});
afterAll(async () => {
  await pool.end();
  await test.drop();
  await pdfRenderer.close();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  services = { ...acting.services, pdfRenderer };
  cast = await buildCast(test.database);
});

async function freeze(): Promise<void> {
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  const freeze = { at: acting.services.clock.now(), by: "Marta", overridden: [] };
  const contents = encodeContents(await readContents(services, workspace, freeze));
  await freezeAnyhow(openStageFreezes(pool).stages, test.database, cast.administrator, contents);
}

const make = () => makeStagePackage(services, cast.workspaceId, () => undefined);
const forgetGivenOut = () => test.database.givenOutFile.deleteMany({});

/** What may change while a stage is frozen. */
async function changeAround(): Promise<void> {
  const { workspaceId, lead } = cast;
  await test.database.organisation.update({ where: { id: lead }, data: { name: "Un altro nome" } });
  const closesAt = new Date("2027-02-01T11:00:00Z");
  await test.database.workspace.update({ where: { id: workspaceId }, data: { closesAt } });
  acting.services.clock.advance(3 * 24 * 60 * 60_000);
}

async function damageContents(): Promise<void> {
  const { freezeId, bytes } = await test.database.sealedContents.findFirstOrThrow({
    where: { freeze: { workspaceId: cast.workspaceId } },
  });
  const damaged = Buffer.from(bytes);
  damaged[100]! ^= 1;
  await test.database.sealedContents.update({ where: { freezeId }, data: { bytes: damaged } });
}

/** Beside what was extracted, what the tool everybody has says of its sums. */
function verifyByTool(files: Record<string, Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "cantiere-package-"));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const [root = ""] = Object.keys(files)[0]!.split("/");
    const cwd = join(folder, root);
    const said = ["manifest-sha256.txt", "tagmanifest-sha256.txt"].map((manifest) => {
      try {
        execFileSync("sha256sum", ["--quiet", "-c", manifest], { cwd, stdio: ["ignore", "pipe", "ignore"] });
        return "";
      } catch (error) {
        return String((error as { stdout: Buffer }).stdout);
      }
    });
    expect(readFileSync(join(cwd, "bagit.txt"), "utf8")).toContain("BagIt-Version: 1.0");
    return said.join("");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the package of a frozen stage", () => {
  it("[EXP-3] is the same bytes whenever it is made of one freeze, whatever may change around it", async () => {
    await freeze();
    const first = await make();
    await changeAround();
    expect(Buffer.compare((await make()).bytes, first.bytes)).toBe(0);
    await forgetGivenOut();
    expect(Buffer.compare((await make()).bytes, first.bytes)).toBe(0);
    const { workspaceId } = cast;
    const printable = await readPrintable(services, { workspaceId, kind: "application" });
    expect(printable.organisations.map(({ name }) => name)).not.toContain("Un altro nome");
  });

  it("has the application in every format and a sheet of every body, and its sums agree", async () => {
    await freeze();
    const files = unzipSync((await make()).bytes);
    const below = Object.keys(files).flatMap((path) => /^valli\/data\/(.*)$/.exec(path)?.[1] ?? []);
    expect(below.filter((path) => path.startsWith("domanda/"))).toEqual(
      ["pdf", "odt", "docx", "json"].map((ending) => `domanda/valli.${ending}`),
    );
    expect(below.filter((path) => path.startsWith("schede/"))).toHaveLength(2);
    expect(below).toContain("dati/partenariato.json");
    expect(verifyByTool(files)).toBe("");
    const changed = "valli/data/dati/partenariato.json";
    const bytes = Buffer.from(files[changed]!);
    bytes[10]! ^= 1;
    expect(verifyByTool({ ...files, [changed]: bytes })).toMatch(/^data\/dati\/partenariato\.json: /);
  });

  it("brings the page that verifies it, with the sums of all its files", async () => {
    await freeze();
    const files = unzipSync((await make()).bytes);
    const page = strFromU8(files["valli/verifica.html"]!);
    const sums = strFromU8(files["valli/manifest-sha256.txt"]!).trimEnd().split("\n");
    for (const line of sums) {
      const [sum = "", path = ""] = line.split("  data/");
      expect(page).toContain(`{"path":"${path}","sha256":"${sum}"}`);
    }
    expect(strFromU8(files["valli/tagmanifest-sha256.txt"]!)).toContain("verifica.html");
  });

  it("holds the very application that is given out to be signed", async () => {
    await freeze();
    const { bytes } = await makeGivenOutApplication(services, cast.workspaceId);
    const files = unzipSync((await make()).bytes);
    expect(Buffer.compare(files["valli/data/domanda/valli.pdf"]!, bytes)).toBe(0);
  });

  it("is known file by file without its contents being read at every look", async () => {
    await freeze();
    await make();
    const made = await findManifest(services, cast.workspaceId);
    expect(made?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await damageContents();
    // Whoever read them again would see that they are damaged.
    expect(await findManifest(services, cast.workspaceId)).toEqual(made);
  });

  it("is not made of contents that are damaged, nor while the stage is open", async () => {
    await expect(make()).rejects.toEqual(refusedAs("stage-not-frozen"));
    await freeze();
    await damageContents();
    await expect(make()).rejects.toThrow(/damaged/);
  });
});
