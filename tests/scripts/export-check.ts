/**
 * Checks exported files with programs that are not part of the tests: poppler, qpdf, LibreOffice.
 * Run: `node --import tsx tests/scripts/export-check.ts`; prints JSON, ends with 1 when something is wrong.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outlineBlocks } from "~/export/outline-blocks";
import { formats } from "~/export/formats.server";
import { renderPackage } from "~/export/render-package.server";
import type { PrintableApplication } from "~/export/printable-application";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import {
  buildBlock,
  buildLongPrintable,
  buildPrintable,
  buildRunBlock,
  buildSection,
} from "../support/printable-builders";
import { readDocxText } from "../support/read-docx-text";
import { readOdtText } from "../support/read-odt-text";
import { readPdfText } from "../support/read-pdf-text";

const folder = mkdtempSync(join(tmpdir(), "export-check-"));
const renderer = createTypstRenderer({ log: { warn: (details) => console.error(details) } });
const tools = { renderPdf: renderer.render };

/** Milliseconds of each format, in the second to sixth run, and the most memory the child had. */
async function measureCost(printable: PrintableApplication) {
  const cost: Record<string, number> = {};
  for (const format of formats) {
    await format.render(printable, tools);
    cost[`${format.id}Ms`] = await medianMs(() => format.render(printable, tools));
  }
  cost.packageMs = await medianMs(() => renderPackage(printable, { ...tools, report: () => undefined }));
  return { ...cost, childPeakMb: childPeakMb() };
}

async function medianMs(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.round(times.sort((a, b) => a - b)[2]!);
}

function childPeakMb(): number | null {
  try {
    const [child] = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ");
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, "utf8"))?.[1];
    return Math.round(Number(peak) / 1024);
  } catch {
    return null;
  }
}

async function renderTo(id: "pdf" | "odt" | "docx", printable: PrintableApplication): Promise<string> {
  const file = join(folder, `application.${id}`);
  const { bytes } = await formats.find((format) => format.id === id)!.render(printable, tools);
  writeFileSync(file, bytes);
  return file;
}

async function checkPdfFile(printable: PrintableApplication) {
  const file = await renderTo("pdf", printable);
  const info = run("pdfinfo", file);
  const ours = readPdfText(readFileSync(file)).replace(/\s+/g, "");
  const theirs = run("pdftotext", "-raw", file, "-").replace(/\s+/g, "");
  const fonts = run("pdffonts", file).trim().split("\n").slice(2);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    bytes: readFileSync(file).length,
    tagged: { ok: /Tagged:\s+yes/.test(info) },
    fontsEmbedded: { ok: fonts.every((line) => / yes yes yes +\d+ +\d+$/.test(line)), fonts: fonts.length },
    sound: { ok: run("qpdf", "--check", file).includes("No syntax or stream encoding errors") },
    sameTextAsPoppler: { ok: ours === theirs, characters: ours.length },
    markOfDraftNotRead: { ok: !/Bo\s*zz?\s*a?\n\n/.test(run("pdftotext", file, "-").split("\f")[0] ?? "") },
  };
}

/** What LibreOffice finds in the files must be what the application holds. */
async function checkOfficeFiles(printable: PrintableApplication) {
  const expected = countsOf(printable);
  const result: Record<string, unknown> = { expected };
  for (const id of ["odt", "docx"] as const) {
    const file = await renderTo(id, printable);
    run("soffice", "--headless", "--convert-to", "fodt", "--outdir", folder, file);
    const found = countsIn(readFileSync(join(folder, "application.fodt"), "utf8"));
    run("soffice", "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", join(folder, id), file);
    const pages = Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", join(folder, id, "application.pdf")))?.[1]);
    result[id] = { ok: JSON.stringify(found) === JSON.stringify(expected), found, pages };
  }
  return result;
}

interface Counts {
  readonly headings: readonly [number, number, number];
  readonly listItems: number;
  readonly nestedListItems: number;
  readonly webLinks: number;
  readonly headerRows: number;
  readonly italian: boolean;
}

function countsOf({ sections }: PrintableApplication): Counts {
  const outline = sections.flatMap(({ blocks }) => outlineBlocks(blocks));
  const blocks = sections.flatMap((section) => section.blocks);
  const items = blocks.filter(({ type }) => type === "bullet" || type === "number");
  const headings = (level: number) =>
    outline.filter((block) => block.kind === "heading" && block.level === level).length;
  return {
    // The partnership has a heading too.
    headings: [sections.length + 1, headings(2), headings(3)],
    listItems: items.length,
    nestedListItems: items.filter(({ indent }) => indent > 0).length,
    webLinks: blocks.flatMap(({ runs }) => runs).filter(({ link }) => link !== undefined).length,
    headerRows: 1,
    italian: true,
  };
}

function countsIn(fodt: string): Counts {
  const body = fodt.slice(fodt.indexOf("<office:body>"));
  const level = (n: number) =>
    body.match(new RegExp(`<text:h [^>]*text:outline-level="${n}"`, "g"))?.length ?? 0;
  const items = [...body.matchAll(/<(\/?)text:(list|p)(?=[\s/>])[^>]*?(\/?)>/g)];
  let depth = 0;
  let listItems = 0;
  let nestedListItems = 0;
  for (const [, end, name, empty] of items) {
    if (name === "list" && !empty) depth += end ? -1 : 1;
    else if (name === "p" && !end && depth > 0) {
      listItems++;
      if (depth > 1) nestedListItems++;
    }
  }
  return {
    headings: [level(1), level(2), level(3)],
    listItems,
    nestedListItems,
    webLinks: body.match(/xlink:href="https?:/g)?.length ?? 0,
    headerRows: body.match(/<table:table-header-rows>/g)?.length ?? 0,
    italian: /<style:default-style style:family="paragraph">[\s\S]*?fo:language="it"/.test(fodt),
  };
}

/** Control text of Typst, XML and spreadsheets, and signs of the whole of Unicode: nothing is refused or lost. */
async function checkPayloads(count: number) {
  const random = numbersFrom(20261124);
  let refused = 0;
  let lost = 0;
  let payloads = 0;
  for (let file = 0; file < count / 10; file++) {
    const texts = Array.from({ length: 10 }, () => payload(random));
    payloads += texts.length;
    const blocks = texts.flatMap((text, index) => [
      buildBlock(`q${index}q${text}z${index}z`),
      buildRunBlock({ text, bold: true, italic: true, link: "https://example.org/" }, "bullet", index % 9),
      buildBlock(text, "h2"),
    ]);
    const printable = buildPrintable({
      title: texts[0]!,
      sections: [buildSection({ title: texts[1]!, blocks })],
    });
    try {
      const read = await readAll(printable);
      const gone = (text: string) =>
        texts.some((_, index) => !new RegExp(`q${index}q[\\s\\S]*z${index}z`).test(text));
      const literal = (text: string) =>
        texts.some(
          (wanted, index) => isPlain(wanted) && !text.includes(squeezed(`q${index}q${wanted}z${index}z`)),
        );
      if (read.some((text) => gone(text) || literal(text))) lost++;
    } catch (error) {
      refused++;
      console.error(JSON.stringify(texts), error);
    }
  }
  return { ok: refused === 0 && lost === 0, payloads, refused, lost };
}

async function readAll(printable: PrintableApplication): Promise<readonly string[]> {
  const readers = { pdf: readPdfText, odt: readOdtText, docx: readDocxText };
  const texts: string[] = [];
  for (const id of ["pdf", "odt", "docx"] as const) {
    const { bytes } = await formats.find((format) => format.id === id)!.render(printable, tools);
    texts.push(squeezed(readers[id](bytes)));
  }
  return texts;
}

const squeezed = (text: string) => text.replace(/\s+/g, "");
const isPlain = (text: string) => /^[\x20-\x7e]*$/.test(text);

const commandParts = [
  "#panic(",
  '#read("/etc/passwd")',
  '#eval("1")',
  '#import "x.typ"',
  "#let a = 1",
  "$x^2$",
  "\\input{x}",
  "\\u{41}",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "&#0;",
  "&lt;",
  "</w:t>",
  "</text:p>",
  "<?xml?>",
  "=1+1",
  "@SUM(A1)",
  "+cmd|' /C'!A0",
  "{{",
  "}}",
  "${x}",
  "`",
  "```",
  "*",
  "_",
  "= ",
  "- ",
  "+ ",
  "/ a: b",
  "<a>",
  "@a",
  "~",
  "--",
  '"',
  "'",
  "\\",
  "//",
  "/*",
  "*/",
  "(",
  ")",
  "[",
  "]",
  "%",
  "endstream",
  "endobj",
  "%%EOF",
  "\u2028",
  " ",
  "  ",
];

function payload(random: () => number): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
    random() < 0.7 ? commandParts[Math.floor(random() * commandParts.length)]! : anySigns(random),
  );
  return parts.join("");
}

function anySigns(random: () => number): string {
  const top = [0x250, 0x600, 0x3000, 0x10000, 0x1f700, 0x110000][Math.floor(random() * 6)]!;
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
    String.fromCodePoint(Math.floor(random() * top)),
  ).join("");
}

/** The same numbers at every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function run(program: string, ...parameters: readonly string[]): string {
  return execFileSync(program, parameters, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 120_000,
  });
}

try {
  const long = buildLongPrintable();
  const report = {
    cost: await measureCost(long),
    pdf: await checkPdfFile(long),
    office: await checkOfficeFiles(long),
    payloads: await checkPayloads(300),
  };
  console.log(JSON.stringify(report, null, 2));
  const wrong = JSON.stringify(report).includes('"ok":false');
  process.exitCode = wrong ? 1 : 0;
} finally {
  await renderer.close();
  rmSync(folder, { recursive: true });
}
