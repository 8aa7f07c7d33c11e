import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import { checkPdf } from "~/export/check-pdf";
import { docx } from "~/export/docx.server";
import type { ExportFormat } from "~/export/export-format";
import { formats } from "~/export/formats.server";
import { json } from "~/export/json.server";
import { odt } from "~/export/odt.server";
import { decodeContents, encodeContents, noContribution } from "~/export/package/sealed-contents";
import { pdf } from "~/export/pdf.server";
import type { PrintableIndicator } from "~/export/printable-indicators";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { awkwardTexts, buildPrintable, hostileTexts } from "../support/printable-builders";
import { buildPrintableIndicator } from "../support/printable-indicators";
import { buildPrintableNeeds } from "../support/printable-needs";
import { readDocxText } from "../support/read-docx-text";
import { readOdtText } from "../support/read-odt-text";
import { readPdfPages, readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());

const render = (format: ExportFormat, indicators: readonly PrintableIndicator[]) =>
  format.render(buildPrintable({ indicators }), { renderPdf: renderer.render });

const readers: Readonly<Record<ExportFormat["id"], (bytes: Uint8Array) => string>> = {
  pdf: readPdfText,
  odt: readOdtText,
  docx: readDocxText,
  json: (bytes) => strFromU8(bytes),
};

const wordsOf = async (format: ExportFormat, indicators: readonly PrintableIndicator[]) =>
  readers[format.id]((await render(format, indicators)).bytes).replace(/\s+/g, "");

const two = async () => [
  await buildPrintableIndicator(),
  await buildPrintableIndicator({ title: "Abitanti", rows: [{ municipality: "Perosa", value: "3.012" }] }),
];

describe.each(formats)("the figures of the territory in $id", (format) => {
  test("each has its title, its figures by municipality and whose they are", async () => {
    const words = await wordsOf(format, await two());
    for (const word of [
      ...["Indicedivecchiaia(anzianiogni100giovani)", "Abitanti"],
      ...["Cavour", "187", "Pinerolo", "212,4", "Perosa", "3.012", "datidiprova,2024", "GeoNames(CCBY4.0)"],
    ])
      expect(words, word).toContain(word);
  });

  test("where none was put in the application there is no such part", async () => {
    expect(await wordsOf(format, [])).not.toMatch(/Ilterritorioincifre|Valore/);
  });

  test("the same figures give the same bytes, and another picture others", async () => {
    const [first] = [await buildPrintableIndicator()];
    const bytes = (await render(format, [first])).bytes;
    expect(Buffer.compare((await render(format, [await buildPrintableIndicator()])).bytes, bytes)).toBe(0);
    const other = { ...first, map: { ...first.map, description: "Un’altra carta." } };
    expect(Buffer.compare((await render(format, [other])).bytes, bytes)).not.toBe(0);
  });

  test("what people wrote in an indicator neither runs nor stops the file", async () => {
    const texts = [...hostileTexts, ...awkwardTexts];
    const { map } = await buildPrintableIndicator();
    const indicators = texts.map((text) => ({
      ...{ title: text, sources: text, map: { ...map, description: text } },
      rows: [{ municipality: text, value: "1" }],
    }));
    const { bytes, remarks } = await render(format, indicators);
    expect(bytes.length).toBeGreaterThan(1000);
    expect(remarks.every(({ where }) => where === "indicators-part")).toBe(true);
    expect(remarks.length > 0).toBe(format.id === "pdf");
  });
});

test("the PDF with three pictures is still PDF/A-2a and PDF/UA-1, each with its words and on its own page", async () => {
  const printable = buildPrintable({ indicators: await two(), needs: await buildPrintableNeeds() });
  const { bytes } = await pdf.render(printable, { renderPdf: renderer.render });
  expect(checkPdf(bytes)).toEqual([]);
  const text = Buffer.from(bytes).toString("latin1");
  expect(text.match(/\/S \/Figure/g)?.length).toBe(3);
  const pages = readPdfPages(bytes).map((page) => page.replace(/\s+/g, ""));
  expect(pages.filter((page) => page.includes("Perosa3.012")).length).toBe(1);
  expect(pages.filter((page) => page.includes("Cavour187") && page.includes("Perosa3.012"))).toEqual([]);
});

test("in ODT and DOCX every picture is its own, with its words beside it", async () => {
  const indicators = await two();
  const whole = buildPrintable({ indicators, needs: await buildPrintableNeeds() });
  const odtParts = unzipSync((await odt.render(whole)).bytes);
  const docxParts = unzipSync((await docx.render(whole)).bytes);
  indicators.forEach(({ map }, index) => {
    const name = `Pictures/indicator-${index + 1}.png`;
    expect(Buffer.from(odtParts[name]!).equals(map.png)).toBe(true);
    expect(strFromU8(odtParts["META-INF/manifest.xml"]!)).toContain(`manifest:full-path="${name}"`);
  });
  const content = strFromU8(odtParts["content.xml"]!);
  const body = strFromU8(docxParts["word/document.xml"]!);
  for (const xml of [content, body]) expect(xml).toContain(indicators[0]!.map.description);
  const ids = [...body.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(3);
});

test("the data have the maps in words", async () => {
  const [indicator] = await two();
  const text = strFromU8((await render(json, [indicator!])).bytes);
  const { application } = JSON.parse(text) as { application: { indicators: unknown } };
  expect(application.indicators).toEqual([{ ...indicator, map: indicator!.map.description }]);
});

test("sealed contents keep the pictures, and those sealed before there were any are still read", async () => {
  const contents = { ...noContribution, application: buildPrintable({ indicators: await two() }) };
  const [first] = contents.application.indicators as [PrintableIndicator];
  const read = decodeContents(encodeContents(contents)).application.indicators;
  expect(read.map(({ title }) => title)).toEqual([
    "Indice di vecchiaia (anziani ogni 100 giovani)",
    "Abitanti",
  ]);
  for (const { map } of read) expect(Buffer.from(map.png).equals(first.map.png)).toBe(true);
  const { indicators, ...older } = contents.application;
  expect(indicators).toHaveLength(2);
  const sealed = {
    format: "cantiere-sealed-contents",
    version: 1,
    contents: { ...contents, application: older },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(sealed));
  expect(decodeContents(bytes).application.indicators).toEqual([]);
});
