import { inflateSync } from "node:zlib";

/**
 * The text of a PDF of our own, page after page in the order of its content: enough to find words in tests,
 * without a program that reads PDFs. Lines end with a newline; what stands apart on a line is parted by a blank.
 */
export function readPdfText(bytes: Uint8Array): string {
  return readPdfPages(bytes).join("\n\f\n");
}

export function readPdfPages(bytes: Uint8Array): readonly string[] {
  const file = openPdf(bytes);
  return file.pages().map((page) => pageText(file, page));
}

/** What is drawn on each page, as the operators of the format. */
export function readPdfDrawings(bytes: Uint8Array): readonly string[] {
  const file = openPdf(bytes);
  return file.pages().map((page) => pageContent(file, page));
}

function openPdf(bytes: Uint8Array): PdfFile {
  return new PdfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
}

class PdfFile {
  private readonly objects = new Map<number, string>();
  private readonly fonts = new Map<number, PdfFont>();

  constructor(text: string) {
    // A later revision of an object takes the place of the first.
    for (const [, number, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj([\s\S]*?)endobj/g)) {
      this.objects.set(Number(number), body!);
    }
  }

  pages(): readonly string[] {
    const catalog = [...this.objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body))!;
    return this.kids(this.object(reference(catalog, "Pages")!));
  }

  private kids(node: string): readonly string[] {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) return [node];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => this.kids(this.object(Number(number))));
  }

  object(number: number): string {
    return this.objects.get(number) ?? "";
  }

  stream(number: number): string {
    const body = this.object(number);
    const start = /stream\r?\n/.exec(body)!;
    const content = body.slice(start.index + start[0].length, body.lastIndexOf("endstream"));
    const bytes = Buffer.from(content, "latin1");
    return /\/FlateDecode/.test(body) ? inflateSync(bytes).toString("latin1") : content;
  }

  font(number: number): PdfFont {
    const known = this.fonts.get(number) ?? readFont(this, this.object(number));
    this.fonts.set(number, known);
    return known;
  }

  /** A value of a dictionary that may stand there or in an object of its own. */
  dictionary(body: string, key: string): string {
    const number = reference(body, key);
    if (number !== null) return this.object(number);
    const start = body.indexOf(`/${key}`);
    return start < 0 ? "" : body.slice(start + key.length + 1);
  }
}

function reference(body: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(body)?.[1];
  return found === undefined ? null : Number(found);
}

interface PdfFont {
  readonly characters: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
}

function readFont(file: PdfFile, body: string): PdfFont {
  const descendant = /\/DescendantFonts\s*\[\s*(\d+) 0 R/.exec(body)?.[1];
  return {
    characters: readCharacters(file.stream(reference(body, "ToUnicode")!)),
    widths: readWidths(file.object(Number(descendant))),
  };
}

function readCharacters(map: string): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  for (const [, lines] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of lines!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      characters.set(Number.parseInt(glyph!, 16), utf16(text!));
    }
  }
  for (const [, lines] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of lines!.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      const first = Number.parseInt(from!, 16);
      const code = utf16(text!).codePointAt(0)!;
      for (let glyph = first; glyph <= Number.parseInt(to!, 16); glyph++) {
        characters.set(glyph, String.fromCodePoint(code + glyph - first));
      }
    }
  }
  return characters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

/** `/W [ first last width … ]`, in thousandths of the size. */
function readWidths(body: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = /\/W\s*\[([^\]]*)\]/.exec(body)?.[1] ?? "";
  for (const [, first, last, width] of list.matchAll(/([\d.]+)\s+([\d.]+)\s+([\d.]+)/g)) {
    for (let glyph = Number(first); glyph <= Number(last); glyph++) widths.set(glyph, Number(width));
  }
  return widths;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Pen {
  readonly x: number;
  readonly y: number;
}

function pageText(file: PdfFile, page: string): string {
  const fontNames = new Map(
    [
      ...file
        .dictionary(file.dictionary(page, "Resources"), "Font")
        .split(">>")[0]!
        .matchAll(/\/(\S+) (\d+) 0 R/g),
    ].map(([, name, number]) => [name!, Number(number)]),
  );
  return new PageReader((name) => file.font(fontNames.get(name)!)).read(pageContent(file, page));
}

function pageContent(file: PdfFile, page: string): string {
  const contents = [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
  return contents.map(([, number]) => file.stream(Number(number))).join("\n");
}

class PageReader {
  private text = "";
  private pen: Pen | null = null;
  private matrices: Matrix[] = [[1, 0, 0, 1, 0, 0]];
  private font: PdfFont | null = null;
  private size = 0;

  constructor(private readonly fontNamed: (name: string) => PdfFont) {}

  read(stream: string): string {
    let operands: Token[] = [];
    for (const token of tokens(stream)) {
      if (token.kind !== "operator") operands.push(token);
      else {
        this.follow(token.value, operands);
        operands = [];
      }
    }
    return this.text.replaceAll("\u200b", "");
  }

  private follow(operator: string, operands: readonly Token[]): void {
    if (operator === "q") this.matrices.push(this.matrix);
    else if (operator === "Q") this.matrices.pop();
    else if (operator === "cm") this.move(operands.map(({ value }) => Number(value)) as unknown as Matrix);
    else if (operator === "Tf") {
      this.font = this.fontNamed(operands[0]!.value);
      this.size = Number(operands[1]!.value);
    } else if (operator === "Tj" || operator === "TJ") this.show(operands);
  }

  private get matrix(): Matrix {
    return this.matrices.at(-1) ?? [1, 0, 0, 1, 0, 0];
  }

  private move([a, b, c, d, e, f]: Matrix): void {
    const [ma, mb, mc, md, me, mf] = this.matrix;
    this.matrices.pop();
    this.matrices.push([
      a * ma + b * mc,
      a * mb + b * md,
      c * ma + d * mc,
      c * mb + d * md,
      e * ma + f * mc + me,
      e * mb + f * md + mf,
    ]);
  }

  private show(pieces: readonly Token[]): void {
    const [, , , , x, y] = this.matrix;
    this.partFrom(x, y);
    let width = 0;
    for (const { kind, value } of pieces) {
      if (kind === "number") width -= Number(value);
      if (kind !== "string") continue;
      for (const code of glyphCodes(value)) {
        this.text += this.font?.characters.get(code) ?? "\ufffd";
        width += this.font?.widths.get(code) ?? 0;
      }
    }
    this.pen = { x: x + (width / 1000) * this.size, y };
  }

  /** Text that begins elsewhere than where the last one ended is another line, or another column. */
  private partFrom(x: number, y: number): void {
    if (this.pen === null) return;
    if (Math.abs(y - this.pen.y) > 0.5) this.text += "\n";
    else if (Math.abs(x - this.pen.x) > this.size * 0.12) this.text += " ";
  }
}

interface Token {
  readonly kind: "string" | "number" | "name" | "operator";
  readonly value: string;
}

/** Brackets of arrays and dictionaries are passed over: the operands are what is inside. */
function* tokens(stream: string): Generator<Token> {
  const simple = /[\s[\]<>]+|\/([^\s[\]<>()/]*)|(-?[\d.]+)(?![^\s[\]<>()/])|([^\s[\]<>()/]+)/y;
  for (let at = 0; at < stream.length; ) {
    if (stream[at] === "(") {
      const end = endOfString(stream, at);
      yield { kind: "string", value: stream.slice(at + 1, end) };
      at = end + 1;
      continue;
    }
    simple.lastIndex = at;
    const [whole, name, number, operator] = simple.exec(stream)!;
    if (name !== undefined) yield { kind: "name", value: name };
    if (number !== undefined) yield { kind: "number", value: number };
    if (operator !== undefined) yield { kind: "operator", value: operator };
    at += whole.length;
  }
}

/** Parentheses inside a string may stand unescaped when they are in pairs. */
function endOfString(stream: string, start: number): number {
  let open = 0;
  for (let at = start; at < stream.length; at++) {
    if (stream[at] === "\\") at++;
    else if (stream[at] === "(") open++;
    else if (stream[at] === ")" && --open === 0) return at;
  }
  throw new Error("a string of the PDF does not end");
}

/** Two bytes per glyph, written as a string with its escapes. */
function glyphCodes(literal: string): readonly number[] {
  const bytes = Buffer.from(literal.replace(/\\([0-7]{1,3}|[\s\S])/g, unescaped), "latin1");
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2));
}

function unescaped(_: string, escape: string): string {
  if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8));
  const letters: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  return letters[escape] ?? escape;
}
