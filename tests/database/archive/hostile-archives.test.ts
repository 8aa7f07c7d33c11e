import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importArchive } from "~/commands/archive/import-archive.server";
import type { Account } from "~/database/accounts.server";
import { archiveVersion } from "~/domain/archive/archive-format";
import { type ArchiveServices, buildArchiveServices, takeAway } from "../../support/archive-services";
import { sha256, unzipArchive, withManifest, zipArchiveFiles, zipByHand } from "../../support/archive-files";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { sendArchive, sendGoodArchive } from "../../support/send-archive";
import { refusedAs } from "../acting";
import { buildAccount, buildCast } from "../cast";

let database: TestDatabase;
let archive: ArchiveServices;
let keeper: Account;
let good: Map<string, Buffer>;
let cast: Awaited<ReturnType<typeof buildCast>>;
let other: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  database = await createTestDatabase();
  archive = buildArchiveServices(database);
  keeper = await buildAccount(database.database, { isAdministrator: true });
  cast = await buildCast(database.database);
  other = await buildCast(database.database);
  good = await unzipArchive(await takeAway(archive, cast.workspaceId));
}, 120_000);
afterAll(async () => {
  await archive.close();
  await database.drop();
});

const send = (zip: Buffer) => sendArchive(archive, keeper, zip);
const changed = (path: string, change: (text: string) => string) =>
  new Map(good).set(path, Buffer.from(change(good.get(path)!.toString())));
const added = (path: string, bytes = Buffer.from("x")) => new Map(good).set(path, bytes);
const refused = (code: string, found?: string): unknown =>
  expect.objectContaining({ status: "refused", code, ...(found !== undefined && { found }) });

test("[ARC-7] one changed byte is refused by the name of its file, whichever file it is", async () => {
  for (const [path, bytes] of good) {
    if (path === "manifest-sha256.txt" || bytes.length === 0) continue;
    const other = Buffer.from(bytes);
    other[Math.floor(other.length / 2)]! ^= 1;
    expect(await send(zipArchiveFiles(new Map(good).set(path, other))), path).toEqual(
      refused("changed", path),
    );
    archive.services.attempts.forget(`archive:${keeper.id}`);
  }
});

describe("[ARC-7] an archive no honest program writes is refused before anything of it is taken in", () => {
  const first = "archivio-prova/index.html";
  const cases: readonly (readonly [string, () => Buffer, string])[] = [
    ["no ZIP at all", () => Buffer.from("not a zip, though long enough to be looked at"), "not-a-zip"],
    ["cut off", () => zipArchiveFiles(good).subarray(0, 2_000), "not-a-zip"],
    [
      "a way out of its folder",
      () => zipByHand([{ name: "../../etc/passwd", bytes: Buffer.from("x") }]),
      "unsafe-name",
    ],
    ["an absolute path", () => zipByHand([{ name: "/etc/passwd", bytes: Buffer.from("x") }]), "unsafe-name"],
    [
      "a way out with backslashes",
      () => zipByHand([{ name: "..\\..\\x", bytes: Buffer.from("x") }]),
      "unsafe-name",
    ],
    ["a program", () => zipArchiveFiles(withManifest(added("dati/run.sh"))), "unknown-file"],
    ["rows of sessions", () => zipArchiveFiles(withManifest(added("dati/Session.jsonl"))), "unknown-file"],
    [
      "a second folder",
      () =>
        zipByHand([
          { name: first, bytes: Buffer.from("x") },
          { name: "b/index.html", bytes: Buffer.from("x") },
        ]),
      "unknown-file",
    ],
    [
      "a file twice",
      () =>
        zipByHand([
          { name: first, bytes: Buffer.from("x") },
          { name: first, bytes: Buffer.from("y") },
        ]),
      "double-name",
    ],
    [
      "a file twice but for its case",
      () =>
        zipByHand([
          { name: first, bytes: Buffer.from("x") },
          { name: "archivio-prova/INDEX.html", bytes: Buffer.from("y") },
        ]),
      "double-name",
    ],
    [
      "a bomb",
      () => zipByHand([{ name: first, bytes: Buffer.alloc(2 << 20), declaredSize: 300 << 20 }]),
      "bomb",
    ],
    [
      "a bomb in many pieces",
      () =>
        zipByHand(
          Array.from({ length: 10 }, (_, n) => ({
            ...{ name: `archivio-prova/testi/t${n}.html`, bytes: Buffer.alloc(2 << 20) },
            declaredSize: 30 << 20,
          })),
        ),
      "bomb",
    ],
    [
      "a size that lies",
      () =>
        zipByHand(
          [...good].map(([path, bytes]) => ({
            name: `archivio-prova/${path}`,
            bytes,
            declaredSize: path === "manifest-sha256.txt" ? 10 : bytes.length,
          })),
        ),
      "changed",
    ],
    ["a password", () => zipByHand([{ name: first, bytes: Buffer.from("x"), flags: 0x0801 }]), "encrypted"],
    ["no manifest", () => zipByHand([{ name: first, bytes: Buffer.from("x") }]), "no-manifest"],
    [
      "a manifest of nonsense",
      () => zipArchiveFiles(new Map(good).set("manifest-sha256.txt", Buffer.from("a b c"))),
      "no-manifest",
    ],
    ["a file without a hash", () => zipArchiveFiles(added("tabelle/altro.csv")), "not-listed"],
    [
      "a hash without a file",
      () => zipArchiveFiles(new Map([...good].filter(([path]) => path !== "tabelle/enti.csv"))),
      "missing-file",
    ],
    [
      "a row less than it says",
      () =>
        zipArchiveFiles(
          withManifest(changed("dati/Member.jsonl", (rows) => rows.slice(rows.indexOf("\n") + 1))),
        ),
      "wrong-counts",
    ],
    [
      "a later version",
      () =>
        zipArchiveFiles(
          withManifest(
            changed("archivio.json", (text) =>
              text.replace(`"version": ${archiveVersion}`, `"version": ${archiveVersion + 1}`),
            ),
          ),
        ),
      "newer-version",
    ],
    [
      "another format",
      () =>
        zipArchiveFiles(
          withManifest(changed("archivio.json", (text) => text.replace("cantiere-archivio", "altro"))),
        ),
      "not-an-archive",
    ],
  ];
  test.each(cases)("%s", async (_, build, code) => {
    expect(await send(build())).toEqual(refused(code));
    expect(await database.database.archiveUpload.count()).toBe(0);
    archive.services.attempts.forget(`archive:${keeper.id}`);
  });
});

test("[ARC-5] a text in which somebody kept one letter pressed is taken in with the rest", async () => {
  const text = changed("index.html", () => "a".repeat(4 << 20));
  await sendGoodArchive(archive, keeper, zipArchiveFiles(withManifest(text)));
});

test("[ARC-7] among 20,000 files the one that is missing is found at once", async () => {
  const hashes = Array.from({ length: 20_000 }, (_, n) => sha256(Buffer.from(String(n))));
  const files = new Map(hashes.map((hash) => [`file/${hash}`, Buffer.from("x")]));
  const lines = [...hashes, sha256(Buffer.from("missing"))].map((hash) => `${hash}  file/${hash}\n`);
  const zip = zipArchiveFiles(files.set("manifest-sha256.txt", Buffer.from(lines.join(""))));
  const before = performance.now();
  expect(await send(zip)).toEqual(refused("missing-file"));
  expect(performance.now() - before).toBeLessThan(5_000);
}, 120_000);

describe("[ARC-7] rows that lead outside their archive are taken in no more than the rest of it", () => {
  const replace = (path: string, what: () => string, by: () => string) => () =>
    changed(path, (text) => text.replaceAll(what(), by()));
  const cases: readonly (readonly [string, () => Map<string, Buffer>])[] = [
    [
      "a row of another workspace",
      replace(
        "dati/LiveDocument.jsonl",
        () => cast.workspaceId,
        () => other.workspaceId,
      ),
    ],
    [
      "a member of another workspace",
      replace(
        "dati/Member.jsonl",
        () => `"workspaceId":"${cast.workspaceId}"`,
        () => `"workspaceId":"${other.workspaceId}"`,
      ),
    ],
    [
      "an account that is not in it",
      () =>
        changed("dati/Member.jsonl", (rows) =>
          rows.replace(/"accountId":"[^"]+"/, `"accountId":"${keeper.id}"`),
        ),
    ],
    [
      "a column there is not",
      () => changed("dati/Member.jsonl", (rows) => rows.replaceAll('"role":', '"no such column":1,"role":')),
    ],
    [
      "SQL for a column",
      () =>
        changed("dati/Partner.jsonl", (rows) =>
          rows.replaceAll('"role":', String.raw`"role\") SELECT 1; --":1,"role":`),
        ),
    ],
    [
      "a role there is not",
      () => changed("dati/Member.jsonl", (rows) => rows.replace(/"role":"[^"]+"/, '"role":"emperor"')),
    ],
    ["a row that is none", () => changed("dati/Partner.jsonl", (rows) => rows.replace(/^.*\n/, "[]\n"))],
    [
      "a log with a hole",
      () => changed("dati/LiveDocument.jsonl", (rows) => rows.replace('"lastSeq":0', '"lastSeq":3')),
    ],
  ];
  test.each(cases)("%s", async (_, build) => {
    const uploadId = await sendGoodArchive(archive, keeper, zipArchiveFiles(withManifest(build())));
    const before = await countAll();
    for (const asCopy of [true, false]) {
      // Not there any more, so that only the archive itself is in its way.
      const how = { uploadId, asCopy, joins: true };
      const answer = importArchive(archive.services, keeper, how);
      await expect(answer).rejects.toEqual(refusedAs(asCopy ? "archive-not-valid" : "workspace-there"));
    }
    expect(await countAll()).toEqual(before);
    archive.services.attempts.forget(`archive:${keeper.id}`);
  });

  test("an administrator of elsewhere is none here", async () => {
    const files = changed("dati/Account.jsonl", (rows) =>
      rows
        .replaceAll('"email":"', '"email":"a')
        .replaceAll('"id":', '"isAdministrator":true,"passwordHash":"x","id":'),
    );
    const uploadId = await sendGoodArchive(archive, keeper, zipArchiveFiles(withManifest(files)));
    await importArchive(archive.services, keeper, { uploadId, asCopy: true, joins: false });
    const accounts = await database.database.account.findMany({ where: { email: { startsWith: "ap" } } });
    expect(accounts.length).toBeGreaterThan(0);
    expect(
      accounts.every(({ isAdministrator, passwordHash }) => !isAdministrator && passwordHash === null),
    ).toBe(true);
  });
});

async function countAll() {
  const { workspace, member, account, liveDocument, documentUpdate, partner } = database.database;
  return Promise.all(
    [workspace, member, account, liveDocument, documentUpdate, partner].map((model) =>
      (model as typeof workspace).count(),
    ),
  );
}
