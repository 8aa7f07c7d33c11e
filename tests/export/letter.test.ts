import { unzipSync } from "fflate";
import { afterAll, describe, expect, it, test, vi } from "vitest";
import { documentKinds } from "~/domain/partnership/documents/documents";
import type { Letter } from "~/domain/partnership/documents/letter";
import { checkPdf } from "~/export/check-pdf";
import { renderLetterOdt } from "~/export/letter-odt.server";
import { renderLetterPdf } from "~/export/letter-pdf.server";
import type { PrintableLetter } from "~/export/printable-letter";
import { createTypstRenderer } from "../../server/typst/typst-renderer";
import { buildDocumentFacts } from "../support/document-builders";
import { awkwardTexts, hostileTexts } from "../support/printable-builders";
import { readOdtText } from "../support/read-odt-text";
import { readPdfText } from "../support/read-pdf-text";

vi.setConfig({ testTimeout: 60_000 });

const renderer = createTypstRenderer({ log: { warn: () => undefined } });
afterAll(() => renderer.close());

const tools = { renderPdf: renderer.render };
const facts = buildDocumentFacts();

function print(letter: Letter): PrintableLetter {
  return { language: "it", letter, foot: `${letter.title} · VALLI`, stateAt: "2026-11-27T09:00:00Z" };
}

const letterWith = (text: string): Letter => ({
  title: `Lettera ${text}`,
  sender: [text],
  addressee: [text],
  facts: [{ label: "Progetto", value: text }],
  blocks: [
    { kind: "heading", level: 2, text },
    { kind: "paragraph", text },
    { kind: "list", isOrdered: true, items: [text] },
    { kind: "table", name: text, columns: [{ title: text, share: 1 }], rows: [[`${text}\n${text}`]] },
  ],
  signatures: [{ organisation: text, name: text, capacity: text }],
});

describe.each(documentKinds.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  const body = facts.bodies.find((candidate) => kind.isSignedBy(candidate));
  const printable = print(kind.write(kind.pick(facts, body?.organisationId ?? "")));

  it("is PDF/A-2a and PDF/UA-1, says all it has to say, and has the same bytes twice", async () => {
    const { bytes } = await renderLetterPdf(printable, tools);
    expect(checkPdf(bytes)).toEqual([]);
    const text = readPdfText(bytes).replace(/\s+/g, " ");
    for (const block of printable.letter.blocks) {
      if (block.kind === "heading" || block.kind === "paragraph")
        expect(text).toContain(block.text.replace(/\s+/g, " "));
    }
    const again = await renderLetterPdf(printable, tools);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it("is the same text to go on writing in, with the same bytes twice", () => {
    const { bytes } = renderLetterOdt(printable);
    const text = readOdtText(bytes).replace(/\s+/g, " ");
    for (const block of printable.letter.blocks) {
      if (block.kind === "paragraph") expect(text).toContain(block.text.replace(/\s+/g, " "));
      if (block.kind === "table")
        for (const cell of block.rows.flat())
          expect(text).toContain(cell.split("\n")[0]?.replace(/\s+/g, " "));
    }
    expect(Buffer.compare(renderLetterOdt(printable).bytes, bytes)).toBe(0);
  });
});

test("what people type to break a file is printed as they wrote it", async () => {
  const text = hostileTexts.join(" ");
  const { bytes } = await renderLetterPdf(print(letterWith(text)), tools);
  const read = readPdfText(bytes).replace(/\s+/g, " ");
  for (const hostile of hostileTexts) expect(read).toContain(hostile.replace(/\s+/g, " "));
  expect(readOdtText(renderLetterOdt(print(letterWith(text))).bytes)).toContain("</w:t></w:r></w:p>");
});

test("characters no font draws are replaced and told", async () => {
  const { bytes, remarks } = await renderLetterPdf(print(letterWith(awkwardTexts.join(" "))), tools);
  expect(checkPdf(bytes)).toEqual([]);
  expect(remarks.some(({ kind }) => kind === "replaced-character")).toBe(true);
});

test("an editable letter is an archive whose parts are where readers look for them", () => {
  const files = unzipSync(renderLetterOdt(print(letterWith("uno"))).bytes);
  expect(Object.keys(files)).toEqual([
    "mimetype",
    "content.xml",
    "styles.xml",
    "meta.xml",
    "META-INF/manifest.xml",
  ]);
});
