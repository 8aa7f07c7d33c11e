import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { recogniseFile } from "~/domain/needs/exchange/recognise-file";

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...head: readonly number[]) => new Uint8Array([...head, 0, 1, 2, 3]);

function openDocument(mediaType: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({ mimetype: [text(mediaType), { level: 0 }], "content.xml": text("<x/>"), ...more });
}

function office(...names: readonly string[]): Uint8Array {
  const files = ["[Content_Types].xml", ...names].map((name) => [name, text("<x/>")]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>);
}

const odt = "application/vnd.oasis.opendocument.text";

describe("what a file is", () => {
  it.each([
    ["pdf", text("%PDF-1.7\n")],
    ["png", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["jpg", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["odt", openDocument(odt)],
    ["ods", openDocument("application/vnd.oasis.opendocument.spreadsheet")],
    ["docx", office("word/document.xml")],
    ["xlsx", office("xl/workbook.xml", "xl/worksheets/sheet1.xml")],
    ["csv", text("\ufeffComune;Abitanti\nPinerolo;35.000\n")],
    ["csv", new Uint8Array([...text("Citt"), 0xe0, ...text(";Abitanti\n")])],
  ])("is told by its bytes: %s", (extension, file) => {
    expect(recogniseFile(file)?.extension).toBe(extension);
  });

  it("is told of a file that is a part of a larger buffer", () => {
    const file = office("word/document.xml");
    const larger = new Uint8Array(file.length + 100);
    larger.set(file, 50);
    expect(recogniseFile(larger.subarray(50, 50 + file.length))?.extension).toBe("docx");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a program", text("MZ\x90\0\x03;;\0")],
    ["a page", text("<!doctype html><script>alert(1);</script>")],
    ["a drawing with a program", text(' <svg xmlns="http://www.w3.org/2000/svg"><script>a;b</script></svg>')],
    ["words alone", text("Un testo qualunque.\nE ancora")],
    ["any ZIP", zipSync({ "a.txt": text("a") })],
    ["a document with macros", office("word/document.xml", "word/vbaProject.bin")],
    ["an OpenDocument with macros", openDocument(odt, { "Basic/script-lc.xml": text("<x/>") })],
    ["a template", openDocument(`${odt}-template`)],
    ["the beginning of a ZIP", office("word/document.xml").subarray(0, 60)],
    ["a ZIP that lies about where its names are", lying()],
  ])("is not told of %s", (_, file) => {
    expect(recogniseFile(file)).toBeNull();
  });
});

function lying(): Uint8Array {
  const file = office("word/document.xml");
  new DataView(file.buffer).setUint32(file.length - 6, 0xfffffff0, true);
  return file;
}
