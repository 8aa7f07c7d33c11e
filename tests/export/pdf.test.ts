import { afterAll, expect, test, vi } from "vitest";
import { checkPdf } from "~/export/check-pdf";
import { ExportError } from "~/export/export-error";
import { pdf } from "~/export/pdf.server";
import { stampUa } from "~/export/stamp-ua";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { blocksOfEveryKind, buildBlock, buildPrintable, buildSection } from "../support/printable-builders";
import { readPdfDrawings, readPdfPages, readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());

const tools = { renderPdf: renderer.render };
const render = async (printable = everyKind) => (await pdf.render(printable, tools)).bytes;
const everyKind = buildPrintable({
  kind: "draft",
  sections: [buildSection({ blocks: blocksOfEveryKind() })],
});

test("the file says that it is PDF/A-2a and PDF/UA-1, and has what both ask for", async () => {
  expect(checkPdf(await render())).toEqual([]);
});

test.each([
  ["pdfuaid:part is missing", /<pdfuaid:part[^>]*>1/g],
  ["pdfaid:conformance is missing", /<pdfaid:conformance>A/g],
  ["dc:title is missing", /<dc:title>/g],
  ["DisplayDocTitle is missing", /\/DisplayDocTitle true/g],
  ["Lang is missing", /\/Lang(?= \()/g],
  ["MarkInfo/Marked is missing", /\/Marked true/g],
  ["StructTreeRoot is missing", /\/StructTreeRoot/g],
  ["OutputIntents is missing", /\/OutputIntents/g],
  ["DestOutputProfile is missing", /\/DestOutputProfile/g],
  ["ID is missing", /\/ID \[/g],
  ["a first heading is missing", /\/S \/H1/g],
  ["a font is not embedded", /\/FontFile2/],
  ["a header cell has no scope", /\/Scope \/Column/],
])("the check sees when %s", async (fault, part) => {
  const text = Buffer.from(await render()).toString("latin1");
  const spoilt = text.replace(part, (found) => "x".repeat(found.length));
  expect(spoilt).not.toBe(text);
  expect(checkPdf(Buffer.from(spoilt, "latin1"))).toEqual([fault]);
});

test.each(["JavaScript", "Launch", "Encrypt", "AcroForm", "RichMedia", "OpenAction"])(
  "the check sees a forbidden %s",
  async (name) => {
    const spoilt = Buffer.concat([await render(), Buffer.from(`\n999 0 obj << /${name} 1 0 R >> endobj\n`)]);
    expect(checkPdf(spoilt)).toEqual([`${name} is forbidden`]);
  },
);

test("a word of the text that names something forbidden is only a word", async () => {
  const sections = [buildSection({ title: "/JavaScript /Launch", blocks: [buildBlock("/Encrypt", "h2")] })];
  expect(checkPdf(await render(buildPrintable({ title: "/OpenAction /AcroForm", sections })))).toEqual([]);
});

test("a title that names the ends of the parts of a file is only a title", async () => {
  const title = "endstream endobj ( xref trailer << startxref %%EOF </rdf:Description>";
  const organisations = [{ ...everyKind.organisations[0]!, name: "stream endstream ) endobj" }];
  const bytes = await render(buildPrintable({ title, organisations }));
  expect(readPdfText(bytes).replace(/\s+/g, " ")).toContain(title);
});

test("what is not a PDF of the compiler is not stamped", () => {
  expect(() => stampUa(Buffer.from("%PDF-1.7\nnothing"))).toThrow(ExportError);
});

test("a file that fails the check is not handed out", async () => {
  const spoilt = async (...job: Parameters<typeof renderer.render>) => {
    const text = Buffer.from(await renderer.render(...job)).toString("latin1");
    return Buffer.from(text.replaceAll("/Scope /Column", "/Xcope /Column"), "latin1");
  };
  await expect(pdf.render(everyKind, { renderPdf: spoilt })).rejects.toMatchObject({
    code: "pdf-check-failed",
  });
});

test("the title page tells call, acts, stage, district with its mark, lead, term and state", async () => {
  const [titlePage = ""] = readPdfPages(await render());
  for (const text of [
    "Bozza della domanda",
    "custodi sociali",
    "VALLE",
    "Sperimentazione di azioni innovative",
    "D.D. 998 del 20/10/2017",
    "Progetto preliminare",
    "Pinerolese esempio",
    "Consorzio intercomunale",
    "mercoledì 20 dicembre 2017, ore\u00a012:00",
    "martedì 12 dicembre 2017, ore\u00a010:41",
  ]) {
    expect(titlePage).toContain(text);
  }
});

test("the mark of a draft is on every page, seen and not read", async () => {
  const draft = await render();
  const mark = /\/Artifact[^q]*q[^T]*0\.93333334 0\.9490196 0\.9647059 scn/;
  expect(readPdfDrawings(draft).every((page) => mark.test(page))).toBe(true);
  // What is read is the word in the running head.
  expect(readPdfPages(draft).map((page) => page.split("Bozza").length - 1)).toEqual([1, 1, 1]);
  expect(readPdfDrawings(await render(buildPrintable())).some((page) => mark.test(page))).toBe(false);
});

test("a section nobody has written yet says so", async () => {
  expect(readPdfText(await render(buildPrintable()))).toContain("Questa sezione non è ancora scritta.");
});

test("a word longer than the line breaks inside the page and reads whole", async () => {
  const word = "W".repeat(400);
  const sections = [buildSection({ title: word, blocks: [buildBlock(word), buildBlock(word, "h2")] })];
  const organisations = [{ ...everyKind.organisations[0]!, name: word, seat: word }];
  const bytes = await render(buildPrintable({ title: word, acronym: word, sections, organisations }));
  const text = readPdfText(bytes);
  // At the smallest size, what fits in the column of the text.
  expect(text).not.toContain("W".repeat(90));
  expect(text.replace(/\s/g, "")).toContain(word);
});

test("a line break inside a block is a line break", async () => {
  expect(readPdfText(await render())).toContain("\nUna riga nuova nello stesso capoverso.");
});

test("an English file has English words and says that it is English", async () => {
  const bytes = await render({ ...everyKind, language: "en" });
  expect(readPdfText(bytes)).toContain("Contents\n");
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (en-GB)");
});

test("every arrow and sign of mathematics we count on is in the compiler's own font", async () => {
  const signs = Array.from({ length: 0x100 }, (_, i) => String.fromCodePoint(0x2190 + i)).join(" ");
  const sections = [
    buildSection({ blocks: [buildBlock(signs), buildBlock([{ text: signs, bold: true, italic: true }])] }),
  ];
  const { bytes, remarks } = await pdf.render(buildPrintable({ sections }), tools);
  expect(readPdfText(bytes)).toContain("→");
  expect(remarks.some(({ what }) => what === "→")).toBe(false);
});

test("whatever formats and links meet in the same words, there is a file, and the words are in it", async () => {
  const kinds = ["bold", "italic", "underline", "strike"] as const;
  const runs = Array.from({ length: 32 }, (_, n) => ({
    text: `Parole${n}.`,
    ...Object.fromEntries(
      kinds.filter((_, bit) => (n & (1 << bit)) !== 0).map((kind) => [kind, true as const]),
    ),
    ...(n >= 16 && { link: "https://example.org/" }),
  }));
  const blocks = [
    ...runs.map((run) => buildBlock([run])),
    buildBlock(runs, "bullet"),
    buildBlock(runs, "h2"),
  ];
  const bytes = await render(buildPrintable({ sections: [buildSection({ blocks })] }));
  const text = readPdfText(bytes);
  // The heading stands among the contents too.
  for (const run of runs) expect(text.split(run.text).length - 1, run.text).toBe(4);
});
