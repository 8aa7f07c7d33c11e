import * as Y from "yjs";
import type { LoggedEdit } from "~/document/history/logged-edit";
import { Random } from "./text-judge/random";

/** What a random session left, with a model of it that knows nothing of Yjs: every character is used once only. */
export interface HistorySession {
  readonly log: readonly LoggedEdit[];
  readonly authors: ReadonlyMap<number, string>;
  /** the text after each edit; the first is empty */
  readonly texts: readonly string[];
  /** who typed a character, and the edit that brought it */
  readonly typed: ReadonlyMap<string, { readonly memberId: string; readonly seq: number }>;
  /** the edits of the log that took a character out, the first first */
  readonly removed: ReadonlyMap<string, readonly { readonly memberId: string; readonly seq: number }[]>;
}

interface Unsent {
  readonly bytes: Uint8Array;
  readonly typed: string;
  readonly removed: string;
}

const firstCharacter = 0x4e00;
export const newline = "\n";

/** Three people write, remove and format; each hears of the others, and is heard, only now and then. */
export function playSession(seed: number, steps: number): HistorySession {
  const random = new Random(seed);
  const session = new Session(random);
  for (let step = 0; step < steps; step++) session.step();
  return session.finish();
}

class Session {
  readonly #random: Random;
  readonly #writers = ["anna", "bruno", "carla"].map((memberId) => new SessionWriter(memberId));
  readonly #log: LoggedEdit[] = [];
  readonly #server = new Y.Doc({ gc: false });
  readonly #texts = [""];
  readonly #typed = new Map<string, { memberId: string; seq: number }>();
  readonly #removed = new Map<string, { memberId: string; seq: number }[]>();
  #used = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  step(): void {
    const writer = this.#random.pick(this.#writers);
    writer.edit(this.#random, () => String.fromCharCode(firstCharacter + this.#used++));
    if (this.#random.chance(0.4)) this.#send(writer);
    if (this.#random.chance(0.4)) writer.hear(this.#log);
  }

  finish(): HistorySession {
    for (const writer of this.#writers) this.#send(writer);
    const authors = new Map(this.#writers.map(({ doc, memberId }) => [doc.clientID, memberId]));
    return { log: this.#log, authors, texts: this.#texts, typed: this.#typed, removed: this.#removed };
  }

  /** One by one, or all in one as after a time without a line; then with all that was heard, removals included. */
  #send(writer: SessionWriter): void {
    const unsent = writer.takeUnsent();
    if (unsent.length === 0) return;
    if (this.#random.chance(0.5)) for (const each of unsent) this.#append(writer, [each]);
    else this.#append(writer, unsent, this.#random.chance(0.3) ? [Y.encodeStateAsUpdate(writer.doc)] : []);
  }

  #append(
    { memberId }: SessionWriter,
    unsent: readonly Unsent[],
    repeated: readonly Uint8Array[] = [],
  ): void {
    const seq = this.#log.length + 1;
    const bytes = Y.mergeUpdates([...unsent.map((each) => each.bytes), ...repeated]);
    this.#log.push({ seq, memberId, receivedAt: new Date(seq * 1_000), bytes });
    for (const character of unsent.flatMap(({ typed }) => Array.from(typed))) {
      this.#typed.set(character, { memberId, seq });
    }
    for (const character of unsent.flatMap(({ removed }) => Array.from(removed))) {
      this.#removed.set(character, [...(this.#removed.get(character) ?? []), { memberId, seq }]);
    }
    Y.applyUpdate(this.#server, bytes);
    this.#texts.push(plainText(this.#server));
  }
}

class SessionWriter {
  readonly memberId: string;
  readonly doc = new Y.Doc({ gc: false });
  readonly #text = this.doc.getText("text");
  #heard = 0;
  #unsent: Unsent[] = [];

  constructor(memberId: string) {
    this.memberId = memberId;
  }

  edit(random: Random, nextCharacter: () => string): void {
    const at = random.below(this.#text.length + 1);
    const length = Math.min(random.between(1, 6), this.#text.length - at);
    const act = random.next();
    if (act < 0.55 || length === 0) this.#type(at, random, nextCharacter);
    else if (act < 0.85) this.#remove(at, length);
    else this.#format(at, length, random);
  }

  hear(log: readonly LoggedEdit[]): void {
    for (const { bytes } of log.slice(this.#heard)) Y.applyUpdate(this.doc, bytes);
    this.#heard = log.length;
  }

  takeUnsent(): readonly Unsent[] {
    const unsent = this.#unsent;
    this.#unsent = [];
    return unsent;
  }

  #type(at: number, random: Random, nextCharacter: () => string): void {
    const typed = Array.from({ length: random.between(1, 5) }, nextCharacter).join("");
    const ending = random.chance(0.2) ? newline : "";
    this.#keep({ typed, removed: "" }, () => this.#text.insert(at, typed + ending, {}));
  }

  #remove(at: number, length: number): void {
    const removed = plainText(this.doc)
      .slice(at, at + length)
      .replaceAll(newline, "");
    this.#keep({ typed: "", removed }, () => this.#text.delete(at, length));
  }

  #format(at: number, length: number, random: Random): void {
    const [key, values] = random.pick([
      ["bold", [true, null]],
      ["type", ["h2", "bullet", null]],
    ] as const);
    const value = random.pick<unknown>(values);
    this.#keep({ typed: "", removed: "" }, () => this.#text.format(at, length, { [key]: value }));
  }

  #keep(edit: Omit<Unsent, "bytes">, act: () => void): void {
    const updates: Uint8Array[] = [];
    const gather = (update: Uint8Array) => void updates.push(update);
    this.doc.on("update", gather);
    act();
    this.doc.off("update", gather);
    if (updates.length > 0) this.#unsent.push({ ...edit, bytes: Y.mergeUpdates(updates) });
  }
}

export function plainText(doc: Y.Doc): string {
  return doc.getText("text").toJSON();
}
