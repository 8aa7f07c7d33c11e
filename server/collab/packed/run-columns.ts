import type { ColumnReader, ColumnWriter } from "./columns.ts";
import type { Numbered } from "./numbered.ts";
import { type ClockId, contentKinds, infoBits, nothing, type Run } from "./run.ts";

/** What the right neighbour is to the left one, or to the run itself; the numbers are part of the format. */
const rights = { behindLeft: 0, lastOwn: 1, other: 2 } as const;

/** Writes and reads runs of one client after another, in the order of their clocks. */
export class RunColumns {
  readonly #clients: Numbered<number>;
  /** of each client the clock that was last named beside a run of somebody else */
  readonly #named = new Map<number, number>();
  #end = { client: -1, clock: 0 };

  constructor(clients: Numbered<number>) {
    this.#clients = clients;
  }

  write(columns: ColumnWriter, run: Run): void {
    columns.write("info", run.info);
    columns.write("runSkipped", run.clock - this.#endOf(run.client));
    if (run.left !== null) this.#writeLeft(columns, run, run.left);
    if (run.right !== null) this.#writeRight(columns, run, run.right);
    if (run.left === null && run.right === null) columns.writeBytes("parentLength", run.parent);
    if (typeof run.content === "string") columns.writeText("runLength", run.content);
    else {
      columns.write("runLength", run.length);
      columns.writeBytes("contentLength", run.content);
    }
    this.#end = { client: run.client, clock: run.clock + run.length };
  }

  read(columns: ColumnReader, client: number): Run {
    const info = columns.read("info");
    const clock = this.#endOf(client) + columns.read("runSkipped");
    const kind = info & infoBits.content;
    const isItem = kind !== contentKinds.collected;
    const left = isItem && (info & infoBits.hasLeft) !== 0 ? this.#readLeft(columns, client, clock) : null;
    const right =
      isItem && (info & infoBits.hasRight) !== 0 ? this.#readRight(columns, { client, clock, left }) : null;
    const parent = left === null && right === null ? columns.readBytes("parentLength") : nothing;
    const place = { client, clock, info, left, right, parent };
    this.#end = { client, clock };
    const run = kind === contentKinds.string ? readString(columns, place) : readOther(columns, place);
    this.#end = { client, clock: clock + run.length };
    return run;
  }

  #endOf(client: number): number {
    return this.#end.client === client ? this.#end.clock : 0;
  }

  #writeLeft(columns: ColumnWriter, run: Run, left: ClockId): void {
    columns.write("leftClient", left.client === run.client ? 0 : this.#clients.numberOf(left.client) + 1);
    if (left.client === run.client) columns.writeSigned("leftClock", run.clock - 1 - left.clock);
    else columns.writeSigned("leftClock", left.clock - this.#lastNamed(left));
  }

  #readLeft(columns: ColumnReader, client: number, clock: number): ClockId {
    const number = columns.read("leftClient");
    const delta = columns.readSigned("leftClock");
    if (number === 0) return { client, clock: clock - 1 - delta };
    const named = this.#clients.valueOf(number - 1);
    const left = { client: named, clock: (this.#named.get(named) ?? 0) + delta };
    this.#named.set(named, left.clock);
    return left;
  }

  #writeRight(columns: ColumnWriter, run: Run, right: ClockId): void {
    if (right.client === run.left?.client && right.clock === run.left.clock + 1) {
      columns.write("right", rights.behindLeft);
    } else if (right.client === run.client && right.clock === run.clock - 1) {
      columns.write("right", rights.lastOwn);
    } else {
      columns.write("right", rights.other);
      columns.write("rightClient", this.#clients.numberOf(right.client));
      columns.writeSigned("rightClock", right.clock - this.#lastNamed(right));
    }
  }

  #readRight(columns: ColumnReader, { client, clock, left }: ClockId & Pick<Run, "left">): ClockId {
    const right = columns.read("right");
    if (right === rights.behindLeft && left !== null) return { client: left.client, clock: left.clock + 1 };
    if (right === rights.lastOwn) return { client, clock: clock - 1 };
    const named = this.#clients.valueOf(columns.read("rightClient"));
    const found = { client: named, clock: (this.#named.get(named) ?? 0) + columns.readSigned("rightClock") };
    this.#named.set(named, found.clock);
    return found;
  }

  /** The clock of this client that was named last; from now on it is this one. */
  #lastNamed({ client, clock }: ClockId): number {
    const last = this.#named.get(client) ?? 0;
    this.#named.set(client, clock);
    return last;
  }
}

type Place = Omit<Run, "length" | "content">;

function readString(columns: ColumnReader, place: Place): Run {
  const content = columns.readText("runLength");
  return { ...place, length: content.length, content };
}

function readOther(columns: ColumnReader, place: Place): Run {
  const length = columns.read("runLength");
  return { ...place, length, content: columns.readBytes("contentLength") };
}
