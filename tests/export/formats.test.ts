import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { ExportFormat } from "~/export/export-format";
import { formats } from "~/export/formats.server";
import type { PrintableApplication } from "~/export/printable-application";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import {
  awkwardTexts,
  blocksOfEveryKind,
  buildBlock,
  buildLongPrintable,
  buildPrintable,
  buildRunBlock,
  buildSection,
  hostileTexts,
} from "../support/printable-builders";
import { readDocxText } from "../support/read-docx-text";
import { readOdtText } from "../support/read-odt-text";
import { readPdfText } from "../support/read-pdf-text";

// The machine may be busy; the limits of the product are in its own tests.
vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());

const render = (format: ExportFormat, printable: PrintableApplication) =>
  format.render(printable, { renderPdf: renderer.render });

/** The words of a file, however its lines are broken. */
const readers: Readonly<Record<ExportFormat["id"], (bytes: Uint8Array) => string>> = {
  pdf: readPdfText,
  odt: readOdtText,
  docx: readDocxText,
  json: (bytes) =>
    JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))
      .replaceAll("\\\\", "\\")
      .replaceAll('\\"', '"'),
};

async function readFormat(format: ExportFormat, printable: PrintableApplication): Promise<string> {
  const { bytes } = await render(format, printable);
  return readers[format.id](bytes).replace(/\s+/g, "");
}

const everyKind = buildPrintable({ sections: [buildSection({ blocks: blocksOfEveryKind() })] });

describe.each(formats)("every format: $id", (format) => {
  test("the same application gives the same bytes, whatever was exported in between", async () => {
    const first = await render(format, everyKind);
    await render(format, buildPrintable());
    const second = await render(format, everyKind);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test("another text gives other bytes", async () => {
    const first = await render(format, buildPrintable());
    const second = await render(format, buildPrintable({ title: "Un altro titolo" }));
    expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
  });

  test("what looks like a command stands as it was written", async () => {
    const blocks = hostileTexts.flatMap((text) => [
      buildBlock(text),
      buildBlock(text, "h2"),
      buildBlock([{ text, bold: true }], "bullet", 2),
      buildBlock(text, "quote"),
    ]);
    const title = hostileTexts[0];
    const text = await readFormat(format, buildPrintable({ title, sections: [buildSection({ blocks })] }));
    for (const hostile of hostileTexts) {
      const wanted = hostile.replace(/\s+/g, "");
      expect(text.split(wanted).length - 1, hostile).toBeGreaterThanOrEqual(4);
    }
  });

  test("characters that no font draws, and controls, do not stop it", async () => {
    const blocks = awkwardTexts.flatMap((text) => [
      buildBlock(text),
      buildRunBlock({ text, italic: true, link: "https://example.org/" }, "number", 1),
      buildBlock([{ text, bold: true, italic: true }], "h2"),
    ]);
    const section = buildSection({ blocks: [...blocks, buildBlock("ultima riga")], title: awkwardTexts[2] });
    const text = await readFormat(format, buildPrintable({ title: awkwardTexts[0], sections: [section] }));
    expect(text).toContain("ultimariga");
  });

  test("an application of which nothing is written yet is a file too", async () => {
    const nothing = buildPrintable({
      title: "",
      acronym: "",
      call: { title: "", programme: "", acts: [], funder: "" },
      stageName: "",
      districts: [],
      organisations: [],
      sections: [],
    });
    expect((await render(format, nothing)).bytes.length).toBeGreaterThan(0);
    expect(format.fileName(nothing)).toBe(`domanda.${format.id}`);
  });

  test("a long application keeps all its sections, in order", async () => {
    const long = buildLongPrintable();
    const text = await readFormat(format, long);
    const places = long.sections.map(({ number }) => text.indexOf(`${Number(number) - 1}-4-c:`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("the words of every kind of block are there, once each beside the contents", async () => {
    const text = await readFormat(format, everyKind);
    for (const word of [
      "anzianisoli",
      "soprai75anni",
      "senzafiglivicini",
      "inambulatorio",
      "l’orariodellalinea",
      "vuole.»",
    ]) {
      expect(text.split(word).length - 1, word).toBe(1);
    }
  });

  test("a draft is called one, inside and in its name", async () => {
    const draft = buildPrintable({ kind: "draft" });
    const { bytes } = await render(format, draft);
    expect(format.fileName(draft)).toBe(`bozza-valle.${format.id}`);
    expect(pageMargins(format, bytes)).toMatch(/Bozza|"draft"/);
    const final = await render(format, buildPrintable());
    expect(pageMargins(format, final.bytes)).not.toMatch(/Bozza|"draft"/);
  });

  test("an address that would run a program is text, and is told", async () => {
    const link = "javascript:alert(1)";
    const blocks = [buildRunBlock({ text: "un clic", link })];
    const { bytes, remarks } = await render(format, buildPrintable({ sections: [buildSection({ blocks })] }));
    // The data keep what people wrote.
    const isData = format.id === "json";
    expect(links(format, bytes).includes("javascript")).toBe(isData);
    expect(remarks).toEqual(isData ? [] : [{ kind: "left-out-link", where: "needs", what: link, times: 1 }]);
  });

  test("links, headings and nested lists are marked as what they are", async () => {
    const { bytes } = await render(format, everyKind);
    const marks = structure(format, bytes);
    expect(links(format, bytes)).toContain("https://example.org/orari?linea=901");
    for (const mark of expectedMarks[format.id]) expect(marks).toMatch(mark);
  });

  test("a link with several formats in it is one link", async () => {
    const link = "https://example.org/uno";
    const runs = [
      { text: "Il ", link },
      { text: "bando ", bold: true, link },
      { text: "intero", bold: true, italic: true, link },
    ] as const;
    const plain = [{ text: "Il bando intero", link }];
    const counts = [runs, plain].map(async (linked) => {
      const section = buildSection({ blocks: [buildBlock(linked), buildBlock(linked, "bullet")] });
      const { bytes } = await render(format, buildPrintable({ sections: [section] }));
      return structure(format, bytes).match(linkMarks[format.id])?.length;
    });
    const [several, one] = await Promise.all(counts);
    expect(one).toBeGreaterThanOrEqual(2);
    // The data say it of each piece.
    expect(several).toBe(format.id === "json" ? 6 : one);
  });

  test("a name keeps only letters that survive every mail program", () => {
    const printable = buildPrintable({ acronym: "", title: "  Città più vive: l'età & <100%> / ../../x  " });
    expect(format.fileName(printable)).toBe(`citta-piu-vive-l-eta-100-x.${format.id}`);
  });
});

const expectedMarks: Readonly<Record<ExportFormat["id"], readonly RegExp[]>> = {
  pdf: [
    /\/S \/H1\b/,
    /\/S \/H2\b/,
    /\/S \/H3\b/,
    /\/S \/L\b/,
    /\/S \/LBody\b/,
    /\/S \/TH\b/,
    /\/S \/TOCI\b/,
    /\/S \/Link\b/,
    /\/Lang \(it-IT\)/,
  ],
  odt: [
    /<text:h [^>]*text:outline-level="1"[^>]*>(?:<[^>]*>)?1 Bisogni/,
    /<text:h [^>]*text:outline-level="2"/,
    /<text:h [^>]*text:outline-level="3"/,
    // An item that holds a list that holds an item that holds a list.
    /<text:list-item><text:p[^>]*>anziani soli<\/text:p><text:list [^>]*><text:list-item><text:p[^>]*>sopra i 75 anni<\/text:p><text:list /,
    /<table:table-header-rows>/,
    /fo:language="it" fo:country="IT"/,
  ],
  docx: [
    /<w:pStyle w:val="Heading1"\/>/,
    /<w:pStyle w:val="Heading2"\/>/,
    /<w:pStyle w:val="Heading3"\/>/,
    /<w:outlineLvl w:val="0"\/>/,
    /<w:ilvl w:val="2"\/>/,
    /<w:tblHeader\/>/,
    /<w:lang w:val="it-IT"\/>/,
  ],
  json: [/"type": "h2"/, /"indent": 2/, /"bold": true/],
};

const linkMarks: Readonly<Record<ExportFormat["id"], RegExp>> = {
  pdf: /\/S \/Link\b/g,
  odt: /<text:a [^>]*"https/g,
  docx: /<w:hyperlink [^>]*r:id=/g,
  json: /"link": /g,
};

function structure(format: ExportFormat, bytes: Uint8Array): string {
  if (format.id === "pdf") return Buffer.from(bytes).toString("latin1");
  if (format.id === "json") return new TextDecoder().decode(bytes);
  const parts = unzipSync(bytes);
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join("\n");
}

function links(format: ExportFormat, bytes: Uint8Array): string {
  const all = structure(format, bytes);
  return [...all.matchAll(/\/URI \(([^)]*)\)|xlink:href="([^"]*)"|Target="([^"]*)"|"link": "([^"]*)"/g)]
    .flatMap((found) => found.slice(1))
    .filter(Boolean)
    .join(" ");
}

/** What is on every page around the text. */
function pageMargins(format: ExportFormat, bytes: Uint8Array): string {
  if (format.id === "pdf") return readPdfText(bytes).split("\f").at(-1) ?? "";
  if (format.id === "json") return structure(format, bytes);
  const parts = unzipSync(bytes);
  const margins = Object.keys(parts).filter((name) => /header|^styles\.xml$/.test(name));
  return margins.map((name) => strFromU8(parts[name]!)).join("\n");
}
