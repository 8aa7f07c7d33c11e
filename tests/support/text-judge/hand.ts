import type { Place } from "./caret";
import { flatText } from "./notation";
import type { Person } from "./person";
import type { Random } from "./random";
import { buildWord, wordsOf } from "./words";

export interface Range {
  readonly from: Place;
  readonly to: Place;
}

/** Numbers the words of a session, so that each is written by one person and only once. */
export class Wordbook {
  #count = 0;

  constructor(private readonly random: Random) {}

  next(owner: string): string {
    this.#count += 1;
    return buildWord(owner, this.#count, this.random);
  }
}

/** One operation of one person: where it happens, which words it writes and which it touches. */
export class Hand {
  readonly touched = new Set<string>();
  readonly written: string[] = [];
  /** whether others were heard while a word was half written, or written and not yet committed */
  wasInterrupted = false;
  wasUncommitted = false;

  constructor(
    readonly person: Person,
    readonly random: Random,
    private readonly wordbook: Wordbook,
    /** lets some of what others wrote arrive in the middle of the operation */
    readonly hearOthers: () => Promise<void>,
    /** the same before anything else can happen */
    readonly hearOthersAtOnce: () => void,
  ) {}

  word(): string {
    const word = this.wordbook.next(this.person.name);
    this.written.push(word);
    return word;
  }

  chip(): string {
    const id = this.wordbook.next(this.person.name);
    this.written.push(`<#${id}>`);
    return id;
  }

  /** Words with a space on each side where the text has none. */
  spaced(words: string): string {
    const place = this.person.selected()?.focus;
    const text = (place && this.person.viewTexts()[place.block]) ?? "";
    const [left, right] = [text[(place?.offset ?? 0) - 1], text[place?.offset ?? 0]];
    const isGlued = this.random.chance(0.1);
    const before = left === undefined || left === " " || isGlued ? "" : " ";
    return before + words + (right === undefined || right === " " || isGlued ? "" : " ");
  }

  /** Puts the caret where it is, or at the edge of some word, or now and then inside one. */
  placeCaret(): Place {
    const place = this.#chosenPlace();
    this.person.select(place);
    this.touch({ from: place, to: place });
    return place;
  }

  /** Selects some words of one block, or across two. */
  selectRange(): Range {
    const range = this.#chosenRange();
    if (this.random.chance(0.8)) this.person.select(range.from, range.to);
    else this.person.select(range.to, range.from);
    this.touch(range);
    return range;
  }

  #chosenPlace(): Place {
    const view = this.person.view();
    const current = this.person.selected()?.focus;
    const isWhole =
      current && !isInsideCharacter(this.person.viewTexts()[current.block] ?? "", current.offset);
    if (current && isWhole && this.random.chance(0.45)) return current;
    const block = this.random.below(view.length);
    return { block, offset: this.random.pick(this.#offsets(block)) };
  }

  #chosenRange(): Range {
    const view = this.person.view();
    const block = this.random.below(view.length);
    const isAcross = block + 1 < view.length && this.random.chance(0.25);
    const from = this.random.pick(this.#offsets(block));
    const end = isAcross ? block + 1 : block;
    const to = this.random.pick(this.#offsets(end));
    if (isAcross || from <= to) return { from: { block, offset: from }, to: { block: end, offset: to } };
    return { from: { block, offset: to }, to: { block, offset: from } };
  }

  /** Where a caret can stand: never inside a character that is written as several. */
  #offsets(block: number): number[] {
    const shown = this.person.view()[block];
    const text = shown ? flatText(shown) : "";
    const all = Array.from({ length: text.length + 1 }, (_, offset) => offset);
    const whole = all.filter((offset) => !isInsideCharacter(text, offset));
    if (!shown || this.random.chance(0.05)) return whole;
    const words = wordsOf(shown);
    return whole.filter((offset) => !words.some(({ start, end }) => start < offset && offset < end));
  }

  /** Notes the words in a range: the operation may change them. */
  touch({ from, to }: Range): void {
    this.person.view().forEach((block, index) => {
      if (index < from.block || index > to.block) return;
      const start = index === from.block ? from.offset : 0;
      const end = index === to.block ? to.offset : Number.POSITIVE_INFINITY;
      for (const placed of wordsOf(block)) {
        if (placed.start < end && placed.end > start) this.touched.add(placed.word);
      }
    });
  }
}

/** The second half of a pair, a combining mark, and both sides of a joiner. */
function isInsideCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  const isMark = code >= 0x0300 && code <= 0x036f;
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return isMark || isSecondHalf || code === joiner || text.charCodeAt(offset - 1) === joiner;
}

const joiner = 0x200d;
