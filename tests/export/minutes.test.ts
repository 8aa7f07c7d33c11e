import { afterAll, expect, test, vi } from "vitest";
import { checkPdf } from "~/export/check-pdf";
import { renderLetterOdt } from "~/export/letter-odt.server";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import { type MinutesToPrint, printableMinutes } from "~/export/printable-minutes";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { hostileTexts } from "../support/printable-builders";
import { readOdtText } from "../support/read-odt-text";
import { readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());
const tools = { renderPdf: renderer.render };

const approved = { on: "20 novembre 2026", by: "Marta Bellarda" };

function buildMinutes(given: Partial<MinutesToPrint> = {}): MinutesToPrint {
  return {
    ...{ workspaceTitle: "Valli che curano", workshopTitle: "Invecchiare bene in valle" },
    ...{ day: "18 novembre 2026", startsAt: "18:00", place: "Salone comunale", convenedBy: "Consorzio" },
    approved: null,
    parts: [
      { title: "Risultati", text: "Hanno votato in 15.\n- Senza macchina: 12 voti + 4 in sala\n- Soli: 10" },
      { title: "Dissensi e riserve", text: "" },
    ],
    stateAt: "2026-11-18T20:00:00Z",
    ...given,
  };
}

const flat = (text: string) => text.replace(/\s+/g, " ");

test("minutes are PDF/A-2a and PDF/UA-1, say all their parts, and have the same bytes twice", async () => {
  const letter = printableMinutes(buildMinutes());
  const { bytes } = await renderLetterPdf(letter, tools);
  expect(checkPdf(bytes)).toEqual([]);
  const text = flat(readPdfText(bytes));
  for (const said of ["Risultati", "Hanno votato in 15.", "12 voti + 4 in sala", "Niente da riportare."])
    expect(text).toContain(said);
  const again = await renderLetterPdf(letter, tools);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
});

test("as ODT they say the same, with the same bytes twice", () => {
  const letter = printableMinutes(buildMinutes());
  const { bytes } = renderLetterOdt(letter);
  const text = flat(readOdtText(bytes));
  for (const said of ["Dissensi e riserve", "12 voti + 4 in sala"]) expect(text).toContain(said);
  expect(Buffer.compare(renderLetterOdt(letter).bytes, bytes)).toBe(0);
});

test("a draft says that it is one, on its page and in its foot, and has no place to sign", () => {
  const { letter, foot } = printableMinutes(buildMinutes());
  expect(letter.facts.find(({ label }) => label === "Stato")?.value).toBe("Bozza, non ancora approvata");
  expect(foot).toContain("bozza");
  expect(letter.signatures).toEqual([]);
});

test("the hour and its word stay on one line", () => {
  const { letter } = printableMinutes(buildMinutes());
  expect(letter.facts.find(({ label }) => label === "Data")?.value).toBe("18 novembre 2026, ore\u00a018:00");
});

test("approved minutes say when and by whom, and whoever approved them signs", () => {
  const { letter, foot } = printableMinutes(buildMinutes({ approved }));
  expect(letter.facts.find(({ label }) => label === "Stato")?.value).toBe(
    "Approvato il 20 novembre 2026 da Marta Bellarda",
  );
  const onTheEighth = printableMinutes(buildMinutes({ approved: { ...approved, on: "8 novembre 2026" } }));
  expect(onTheEighth.letter.facts).toContainEqual({
    label: "Stato",
    value: "Approvato l’8 novembre 2026 da Marta Bellarda",
  });
  expect(foot).not.toContain("bozza");
  expect(letter.signatures.map(({ name }) => name)).toEqual(["Marta Bellarda"]);
});

test("what was not said of a meeting leaves no empty line", () => {
  const { letter } = printableMinutes(buildMinutes({ place: "", startsAt: "", convenedBy: "" }));
  expect(letter.facts.map(({ label }) => label)).toEqual(["Progetto", "Data", "Stato"]);
  expect(letter.sender).toEqual(["Valli che curano"]);
});

test("what people type to break a file is printed as they wrote it", async () => {
  const parts = hostileTexts.map((text) => ({ title: text, text: `- ${text}` }));
  const { bytes } = await renderLetterPdf(printableMinutes(buildMinutes({ parts })), tools);
  const read = flat(readPdfText(bytes));
  for (const hostile of hostileTexts) expect(read).toContain(flat(hostile).trim());
});

const votes = [
  "| Che cosa | Bollini dai telefoni | Bollini in sala | In tutto |",
  "| Senza macchina | 12 | 4 | 16 |",
  "| Soli | 10 | 0 | 10 |",
].join("\n");

test("a table of votes is a table in both files, its figures at the right", async () => {
  const parts = [{ title: "Risultati", text: `«Vota»:\n${votes}\nPer tipo di attore:\n${votes}` }];
  const letter = printableMinutes(buildMinutes({ parts }));
  const tables = letter.letter.blocks.filter((block) => block.kind === "table");
  expect(tables.map(({ name }) => name)).toEqual(["Risultati, tabella 1", "Risultati, tabella 2"]);
  expect(tables[0]?.columns.map(({ isNumber = false }) => isNumber)).toEqual([false, true, true, true]);
  const { bytes } = await renderLetterPdf(letter, tools);
  expect(checkPdf(bytes)).toEqual([]);
  expect(flat(readPdfText(bytes))).toContain("Senza macchina 12 4 16");
  const odt = readOdtText(renderLetterOdt(letter).bytes);
  expect(flat(odt)).toContain("Senza macchina 12 4 16");
});
