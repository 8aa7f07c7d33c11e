import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { renderPackage } from "~/export/render-package.server";
import type { ExportProgress } from "~/services.server";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { buildPrintable, buildRunBlock, buildSection } from "../support/printable-builders";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());
afterEach(() => vi.unstubAllEnvs());

const pack = (printable = buildPrintable(), report: (progress: ExportProgress) => void = () => undefined) =>
  renderPackage(printable, { report, renderPdf: renderer.render });

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The lines of a manifest: the sum and the path it is of. */
const linesOf = (manifest: Uint8Array) =>
  strFromU8(manifest)
    .trimEnd()
    .split("\n")
    .map((line) => line.split("  ") as [string, string]);

test("the package is a BagIt bag whose sums are those of its files", async () => {
  const files = unzipSync((await pack()).bytes);
  expect(strFromU8(files["valle/bagit.txt"]!)).toBe(
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
  );
  const payload = linesOf(files["valle/manifest-sha256.txt"]!);
  const tags = linesOf(files["valle/tagmanifest-sha256.txt"]!);
  expect(payload.map(([, path]) => path)).toEqual(
    ["pdf", "odt", "docx", "json"].map((id) => `data/valle.${id}`),
  );
  expect(tags.map(([, path]) => path)).toEqual(["bagit.txt", "bag-info.txt", "manifest-sha256.txt"]);
  for (const [sum, path] of [...payload, ...tags]) expect(sha256(files[`valle/${path}`]!)).toBe(sum);
});

test("every file of the package is in one folder and in one manifest", async () => {
  const files = unzipSync((await pack()).bytes);
  const listed = [
    ...linesOf(files["valle/manifest-sha256.txt"]!),
    ...linesOf(files["valle/tagmanifest-sha256.txt"]!),
  ];
  const wanted = [...listed.map(([, path]) => `valle/${path}`), "valle/tagmanifest-sha256.txt"];
  expect(Object.keys(files).sort()).toEqual(wanted.sort());
});

test("the bag tells who made it, the day of the text and how much is in it, a line each", async () => {
  const title = "Titolo\r\nBagging-Date: 1999-01-01";
  const files = unzipSync((await pack(buildPrintable({ title }))).bytes);
  const lines = strFromU8(files["valle/bag-info.txt"]!).trimEnd().split("\n");
  const octets = Object.entries(files)
    .filter(([name]) => name.includes("/data/"))
    .map(([, { length }]) => length);
  expect(lines).toContain("Source-Organization: Consorzio intercomunale dei servizi sociali");
  expect(lines.filter((line) => line.startsWith("Bagging-Date"))).toEqual(["Bagging-Date: 2017-12-12"]);
  expect(lines).toContain(`Payload-Oxum: ${octets.reduce((a, b) => a + b)}.4`);
});

test("the same state gives the same package, in every time zone", async () => {
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  expect(new Date(0).getTimezoneOffset()).toBe(640);
  const east = await pack();
  vi.stubEnv("TZ", "America/Los_Angeles");
  const west = await pack();
  expect(east.sha256).toBe(west.sha256);
  expect(Buffer.compare(east.bytes, west.bytes)).toBe(0);
  expect(sha256(east.bytes)).toBe(east.sha256);
});

test("a draft is one by the name of the file, of the folder and of all files inside", async () => {
  const file = await pack(buildPrintable({ kind: "draft" }));
  expect(file.name).toBe("bozza-valle.zip");
  const names = Object.keys(unzipSync(file.bytes));
  expect(names.every((name) => name.startsWith("bozza-valle/"))).toBe(true);
  expect(
    names.filter((name) => name.includes("/data/")).every((name) => name.includes("/data/bozza-valle.")),
  ).toBe(true);
});

test("progress is told before each step, and each step has its turn", async () => {
  const seen: ExportProgress[] = [];
  await pack(buildPrintable(), (progress) => seen.push(progress));
  expect(seen).toEqual(
    ["pdf", "odt", "docx", "json", "package"].map((step, done) => ({ step, done, of: 5 })),
  );
});

test("what the files remark is told once for the package", async () => {
  const blocks = [buildRunBlock({ text: "字", link: "ftp://a.it/" })];
  const { remarks } = await pack(buildPrintable({ sections: [buildSection({ blocks })] }));
  expect(remarks).toEqual([
    { kind: "left-out-link", where: "needs", what: "ftp://a.it/", times: 1 },
    { kind: "replaced-character", where: "needs", what: "字", times: 1 },
  ]);
});

test("a PDF that cannot be made leaves no package", async () => {
  const failing = () => Promise.reject(Object.assign(new Error("no"), { code: "pdf-timeout" }));
  const packing = renderPackage(buildPrintable(), { report: () => undefined, renderPdf: failing });
  await expect(packing).rejects.toMatchObject({ code: "pdf-timeout" });
});
