import type * as Y from "yjs";
import { findLetter, type Letter } from "./letters";
import type { Person } from "./person";
import { countWords } from "./words";

export type Act = "edit" | "undo" | "redo";

/**
 * The account of every word of a session. A word must be there exactly once at the end, unless somebody who had it
 * on the screen removed it; words that an undo took away or brought back are counted apart.
 */
export class WordAccount {
  readonly lost: string[] = [];
  readonly doubled: string[] = [];
  /** counted apart: there twice, but somebody undid or redid something with them */
  readonly doubledUndone: string[] = [];
  readonly removedButPresent: string[] = [];
  /**
   * Counted apart: typed in pieces while others wrote at the same place, and now with something between the pieces.
   * Y.Text puts a piece behind what was deleted on the caret's right, so no binding can hold it together.
   */
  readonly parted = new Set<string>();
  readonly #pieces = new Map<string, readonly Letter[]>();
  readonly #owners = new Map<string, string>();
  readonly #removers = new Map<string, Set<string>>();
  readonly #undone = new Set<string>();

  get size(): number {
    return this.#owners.size;
  }

  enter(word: string, owner: string): void {
    this.#owners.set(word, owner);
  }

  enterInPieces(word: string, owner: string, letters: readonly Letter[]): void {
    this.enter(word, owner);
    this.#pieces.set(word, letters);
  }

  /** Compares what the person saw before and after an act that may only have changed the words it touched. */
  judgeAct(person: Person, before: ReadonlyMap<string, number>, { act, what, touched }: JudgedAct): void {
    const after = countWords(person.view());
    for (const word of before.keys()) {
      // What only looked like a word in passing, half of one beside half of another, is in nobody's name.
      if (!after.has(word) && this.#owners.has(word))
        this.#judgeVanished(word, person, { act, what, touched });
    }
    if (act === "edit") return;
    for (const [word, count] of after) if (count > (before.get(word) ?? 0)) this.#undone.add(word);
  }

  /** The end: everything has been delivered, this is the text. */
  judgeEnd(counts: ReadonlyMap<string, number>): void {
    for (const word of this.#owners.keys()) this.#judgeWord(word, counts.get(word) ?? 0);
  }

  #judgeVanished(word: string, person: Person, { act, what, touched }: JudgedAct): void {
    const isOwn = this.#owners.get(word) === person.name;
    const mayVanish = this.#removers.has(word) || (act === "edit" ? touched.has(word) : isOwn);
    if (!mayVanish) this.noteParted(person.doc);
    if (this.parted.has(word)) return;
    if (!mayVanish) this.lost.push(`${word}: gone by "${what}" of ${person.name}, which did not touch it`);
    if (act === "edit") this.#remember(word, person);
    else this.#undone.add(word);
  }

  #remember(word: string, person: Person): void {
    const removers = this.#removers.get(word) ?? new Set();
    this.#removers.set(word, removers.add(person.name));
  }

  /** To be asked after every change: once parted, whoever deletes one piece does not see a word there. */
  noteParted(doc: Y.Doc): void {
    for (const [word, letters] of this.#pieces) {
      if (this.#removers.has(word) || this.#undone.has(word)) continue;
      const places = letters.map((letter) => findLetter(doc, letter));
      const isWhole = places.every((place, index) => place === (places[0] ?? 0) + index);
      if (!isWhole && !places.includes(null)) this.parted.add(word);
    }
  }

  #judgeWord(word: string, count: number): void {
    if (this.parted.has(word)) return;
    const isRemoved = this.#removers.has(word);
    const isUndone = this.#undone.has(word);
    if (count > 1) (isUndone ? this.doubledUndone : this.doubled).push(`${word}: there ${count} times`);
    else if (count === 0 && !isRemoved && !isUndone) this.lost.push(`${word}: not in the text at the end`);
    if (count > 0 && isRemoved && !isUndone) this.removedButPresent.push(word);
  }
}

export interface JudgedAct {
  readonly act: Act;
  readonly what: string;
  /** the words under the selection or around the caret */
  readonly touched: ReadonlySet<string>;
}
