import type { ClockRange, UpdateRanges } from "../update/read-update.ts";
import type { ColumnReader, ColumnWriter } from "./columns.ts";
import type { Numbered } from "./numbered.ts";
import type { ClockId } from "./run.ts";
import { shapes } from "./stretch.ts";

/**
 * Writes and reads what each update brings, as steps from where its writer was: a letter behind the last one, or
 * the last one taken back, are the same few numbers again and again.
 */
export class EditColumns {
  readonly #clients: Numbered<number>;
  /** of each client, how far it has come */
  readonly #ends = new Map<number, number>();
  /** of each writer, the client it last wrote with, and the clock it last was at */
  readonly #writes = new Map<number, number>();
  readonly #at = new Map<number, ClockId>();

  constructor(clients: Numbered<number>) {
    this.#clients = clients;
  }

  write(columns: ColumnWriter, writer: number, { structs, deletes }: UpdateRanges): void {
    const shape = shapeOf(structs.length, deletes.length);
    columns.write("shape", shape);
    if (shape === shapes.mixed) {
      columns.write("ranges", structs.length);
      columns.write("deletes", deletes.length);
    }
    for (const range of structs) this.#writeRange(columns, writer, range);
    for (const range of deletes) this.#writeDeletion(columns, writer, range);
  }

  read(columns: ColumnReader, writer: number, shape: number): UpdateRanges {
    if (shape === shapes.insertion) return { structs: [this.#readRange(columns, writer)], deletes: [] };
    if (shape === shapes.deletion) return { structs: [], deletes: [this.#readDeletion(columns, writer)] };
    const ranges = columns.read("ranges");
    const deletes = columns.read("deletes");
    return {
      structs: Array.from({ length: ranges }, () => this.#readRange(columns, writer)),
      deletes: Array.from({ length: deletes }, () => this.#readDeletion(columns, writer)),
    };
  }

  #writeRange(columns: ColumnWriter, writer: number, range: ClockRange): void {
    const { client, from, to } = range;
    columns.write("client", this.#writes.get(writer) === client ? 0 : this.#clients.numberOf(client) + 1);
    columns.write("skipped", from - (this.#ends.get(client) ?? 0));
    columns.write("length", to - from);
    this.#inserted(writer, range);
  }

  #readRange(columns: ColumnReader, writer: number): ClockRange {
    const number = columns.read("client");
    const client = number === 0 ? (this.#writes.get(writer) ?? -1) : this.#clients.valueOf(number - 1);
    const from = (this.#ends.get(client) ?? 0) + columns.read("skipped");
    const range = { client, from, to: from + columns.read("length") };
    this.#inserted(writer, range);
    return range;
  }

  #inserted(writer: number, { client, to }: ClockRange): void {
    this.#ends.set(client, to);
    this.#writes.set(writer, client);
    this.#at.set(writer, { client, clock: to - 1 });
  }

  #writeDeletion(columns: ColumnWriter, writer: number, range: ClockRange): void {
    const at = this.#at.get(writer);
    const isThere = at?.client === range.client;
    columns.write("deletedClient", isThere ? 0 : this.#clients.numberOf(range.client) + 1);
    columns.writeSigned(
      "deletedFrom",
      range.from - (isThere ? at.clock : (this.#ends.get(range.client) ?? 0)),
    );
    columns.write("deletedLength", range.to - range.from);
    this.#deleted(writer, range);
  }

  #readDeletion(columns: ColumnReader, writer: number): ClockRange {
    const number = columns.read("deletedClient");
    const at = this.#at.get(writer) ?? { client: -1, clock: 0 };
    const client = number === 0 ? at.client : this.#clients.valueOf(number - 1);
    const near = number === 0 ? at.clock : (this.#ends.get(client) ?? 0);
    const from = near + columns.readSigned("deletedFrom");
    const range = { client, from, to: from + columns.read("deletedLength") };
    this.#deleted(writer, range);
    return range;
  }

  /** Whoever takes back letters goes on to the left. */
  #deleted(writer: number, { client, from }: ClockRange): void {
    this.#at.set(writer, { client, clock: from - 1 });
  }
}

function shapeOf(ranges: number, deletes: number): number {
  if (ranges === 1 && deletes === 0) return shapes.insertion;
  return ranges === 0 && deletes === 1 ? shapes.deletion : shapes.mixed;
}
