import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import { checkPdf } from "~/export/check-pdf";
import { fitMap } from "~/export/describe-needs";
import { docx } from "~/export/docx.server";
import type { ExportFormat } from "~/export/export-format";
import { formats } from "~/export/formats.server";
import { json } from "~/export/json.server";
import { odt } from "~/export/odt.server";
import { decodeContents, encodeContents, noContribution } from "~/export/package/sealed-contents";
import { pdf } from "~/export/pdf.server";
import type { PrintableNeeds } from "~/export/printable-needs";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { awkwardTexts, buildPrintable, hostileTexts } from "../support/printable-builders";
import { buildPrintableNeeds } from "../support/printable-needs";
import { readDocxText } from "../support/read-docx-text";
import { readOdtText } from "../support/read-odt-text";
import { readPdfPages, readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());

const render = (format: ExportFormat, needs: PrintableNeeds | null) =>
  format.render(buildPrintable({ needs }), { renderPdf: renderer.render });

const readers: Readonly<Record<ExportFormat["id"], (bytes: Uint8Array) => string>> = {
  pdf: readPdfText,
  odt: readOdtText,
  docx: readDocxText,
  json: (bytes) => strFromU8(bytes),
};

const wordsOf = async (format: ExportFormat, needs: PrintableNeeds | null) =>
  readers[format.id]((await render(format, needs)).bytes).replace(/\s+/g, "");

describe.each(formats)("the needs of the territory in $id", (format) => {
  test("every need stands there with its number, its facts, what was blurred and whom the map is owed to", async () => {
    const words = await wordsOf(format, await buildPrintableNeeds());
    for (const word of [
      ...["Nessunoaccompagnadalmedico", "Stanzetroppocalde", "Modulichenonsicapiscono"],
      ...["Trasportoaiservizi", "Pinerolo(TO)", "120", "Grave", "Alta", "Segnalato"],
      ...["arrotondataa500m(1).", "GeoNames(CCBY4.0)"],
    ])
      expect(words, word).toContain(word);
  });

  test("without needs there is no such part", async () => {
    const words = await wordsOf(format, null);
    expect(words).not.toMatch(/Ibisognidelterritorio|Fontidellamappa/);
  });

  test("the same needs give the same bytes, and another picture others", async () => {
    const needs = await buildPrintableNeeds();
    const first = await render(format, needs);
    const second = await render(format, await buildPrintableNeeds());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const other = { ...needs, map: { ...needs.map, description: "Un’altra mappa." } };
    expect(Buffer.compare((await render(format, other)).bytes, first.bytes)).not.toBe(0);
  });

  test("what people wrote in a need neither runs nor stops the file", async () => {
    const { rows, map } = await buildPrintableNeeds();
    const row = rows[0]!;
    const needs = await buildPrintableNeeds({
      map: { ...map, description: [...hostileTexts, ...awkwardTexts].join(" ") },
      rows: [...hostileTexts, ...awkwardTexts].map((title) => ({ ...row, title, category: title })),
    });
    const { bytes, remarks } = await render(format, needs);
    expect(bytes.length).toBeGreaterThan(1000);
    expect(remarks.every(({ where }) => where === "needs-part")).toBe(true);
    expect(remarks.length > 0).toBe(format.id === "pdf");
  });
});

test("the PDF with the picture is still PDF/A-2a and PDF/UA-1, and the picture has its words", async () => {
  const { bytes } = await render(pdf, await buildPrintableNeeds());
  expect(checkPdf(bytes)).toEqual([]);
  const text = Buffer.from(bytes).toString("latin1");
  expect(text).toMatch(/\/S \/Figure/);
  expect(text).toMatch(/\/Alt /);
  expect(text).toMatch(/\/Subtype \/Image/);
});

test("in the PDF a need stays on one page, and one that no page holds is there whole", async () => {
  const { rows } = await buildPrintableNeeds();
  const row = { ...rows[0]!, place: `Perrero, ${"Salza di Pinerolo, Massello, ".repeat(6)}Usseaux` };
  const many = Array.from({ length: 90 }, (_, index) => ({ ...row, number: String(index + 1) }));
  const long = { ...row, place: Array.from({ length: 900 }, (_, at) => `comune${at}`).join(", ") };
  const { bytes } = await render(pdf, await buildPrintableNeeds({ rows: [...many, long] }));
  const pages = readPdfPages(bytes);
  expect(pages.length).toBeGreaterThan(5);
  const whole = pages.map((page) => [page.split("Perrero").length, page.split("Usseaux").length]);
  for (const [begun, ended] of whole) expect(begun).toBe(ended);
  expect(pages.join(" ")).toContain("comune899");
});

test("the picture is in the ODT, told of in its list of parts, with its words beside it", async () => {
  const needs = await buildPrintableNeeds();
  const parts = unzipSync((await render(odt, needs)).bytes);
  expect(Buffer.from(parts["Pictures/map.png"]!).equals(needs.map.png)).toBe(true);
  expect(strFromU8(parts["META-INF/manifest.xml"]!)).toContain(
    'manifest:full-path="Pictures/map.png" manifest:media-type="image/png"',
  );
  expect(strFromU8(parts["content.xml"]!)).toContain(`<svg:desc>${needs.map.description}</svg:desc>`);
});

test("the picture is in the DOCX, with its words beside it", async () => {
  const needs = await buildPrintableNeeds();
  const parts = unzipSync((await render(docx, needs)).bytes);
  expect(Buffer.from(parts["word/media/image1.png"]!).equals(needs.map.png)).toBe(true);
  expect(strFromU8(parts["word/document.xml"]!)).toContain(`descr="${needs.map.description}"`);
});

test("the data have the map in words", async () => {
  const needs = await buildPrintableNeeds();
  const text = strFromU8((await render(json, needs)).bytes);
  const { application } = JSON.parse(text) as { application: { needs: unknown } };
  expect(application.needs).toEqual({ ...needs, map: needs.map.description });
});

test("a map is as wide as the text, but that its page holds it", () => {
  const page = { width: 158, height: 205 };
  expect(fitMap({ width: 1860, height: 1200 }, page)).toEqual({ width: 158, height: 101.94 });
  expect(fitMap({ width: 1000, height: 2000 }, page)).toEqual({ width: 102.5, height: 205 });
});

test("what was sealed before priorities were printed is still read, and has none", async () => {
  const needs = await buildPrintableNeeds();
  const older = needs.rows.map(({ priority, ...row }) => ({ ...row, was: priority }));
  const contents = { ...noContribution, application: buildPrintable({ needs: { ...needs, rows: [] } }) };
  const sealed = JSON.parse(Buffer.from(encodeContents(contents)).toString()) as {
    contents: { application: { needs: { rows: unknown } } };
  };
  sealed.contents.application.needs.rows = older;
  const { application } = decodeContents(Buffer.from(JSON.stringify(sealed)));
  expect(application.needs?.rows.map(({ title, priority }) => [title, priority])).toEqual(
    older.map(({ title }) => [title, "–"]),
  );
  expect(Buffer.from(application.needs!.map.png).equals(needs.map.png)).toBe(true);
  expect(
    decodeContents(encodeContents({ ...contents, application: buildPrintable({ needs }) })),
  ).toMatchObject({
    application: { needs: { rows: [{ priority: "Alta" }, {}, {}] } },
  });
});
