import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/**
 * What a stretch of the log consists of, one column for each kind of number, because like beside like is
 * compressed best. The order is part of the format.
 */
const columnNames = [
  // of each update
  ...["shape", "writer", "time", "setAside", "ranges", "deletes", "rawLength"],
  // of each range of structs of an update, and of each deletion
  ...["client", "skipped", "length", "deletedClient", "deletedFrom", "deletedLength"],
  // of each run
  ...["info", "runSkipped", "runLength", "leftClient", "leftClock", "right", "rightClient", "rightClock"],
  ...["parentLength", "contentLength"],
] as const;

export type ColumnName = (typeof columnNames)[number];

/** Numbers in columns, and beside them bytes and text. */
export class ColumnWriter {
  readonly #columns = new Map(columnNames.map((name) => [name, encoding.createEncoder()]));
  readonly #bytes = encoding.createEncoder();
  readonly #text: string[] = [];

  /** A number from 0 on. */
  write(name: ColumnName, value: number): void {
    encoding.writeVarUint(this.#column(name), value);
  }

  writeSigned(name: ColumnName, value: number): void {
    this.write(name, value < 0 ? -2 * value - 1 : 2 * value);
  }

  writeBytes(lengths: ColumnName, bytes: Uint8Array): void {
    this.write(lengths, bytes.length);
    encoding.writeUint8Array(this.#bytes, bytes);
  }

  writeText(lengths: ColumnName, text: string): void {
    this.write(lengths, text.length);
    this.#text.push(text);
  }

  finish(): Uint8Array {
    return encoding.encode((encoder) => {
      for (const name of columnNames) writePart(encoder, encoding.toUint8Array(this.#column(name)));
      writePart(encoder, encoding.toUint8Array(this.#bytes));
      encoding.writeVarString(encoder, this.#text.join(""));
    });
  }

  #column(name: ColumnName): encoding.Encoder {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column;
  }
}

export class ColumnReader {
  readonly #columns: ReadonlyMap<string, decoding.Decoder>;
  readonly #bytes: decoding.Decoder;
  readonly #text: string;
  #textAt = 0;

  constructor(decoder: decoding.Decoder) {
    const readPart = () => decoding.createDecoder(decoding.readVarUint8Array(decoder));
    this.#columns = new Map(columnNames.map((name) => [name, readPart()]));
    this.#bytes = readPart();
    this.#text = decoding.readVarString(decoder);
  }

  read(name: ColumnName): number {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return decoding.readVarUint(column);
  }

  readSigned(name: ColumnName): number {
    const value = this.read(name);
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  readBytes(lengths: ColumnName): Uint8Array {
    return decoding.readUint8Array(this.#bytes, this.read(lengths));
  }

  readText(lengths: ColumnName): string {
    const start = this.#textAt;
    this.#textAt += this.read(lengths);
    return this.#text.slice(start, this.#textAt);
  }

  /** Throws unless every column was read to its end. */
  requireEnd(): void {
    const columns = [...this.#columns.values(), this.#bytes];
    if (columns.some(decoding.hasContent) || this.#textAt !== this.#text.length) {
      throw new Error("a packed stretch with something left over");
    }
  }
}

function writePart(encoder: encoding.Encoder, part: Uint8Array): void {
  encoding.writeVarUint8Array(encoder, part);
}
