import "./clock";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import type { Delta } from "~/domain/text/delta";
import { parseBlocks } from "~/domain/text/parse-blocks";
import type { BindingKit } from "./binding-kit";
import { type CaretCheck, watchCaret, watchCaretInWord } from "./caret-watch";
import { advanceClock, startClock, stopClock } from "./clock";
import { Hand, Wordbook } from "./hand";
import { deliverAll, readAfterReload } from "./judge-situation";
import { lettersOf } from "./letters";
import { type Link, Network, settle } from "./network";
import { readLines, showBlocks } from "./notation";
import { type Operation, operations } from "./operations";
import { Person } from "./person";
import { Random } from "./random";
import { readSharedText, writeSharedText } from "./shared-text";
import { type AdmissionWatch, watchAdmission } from "./watch-admission";
import { WordAccount } from "./word-account";
import { countWords } from "./words";

export interface SessionOptions {
  readonly kit: BindingKit;
  readonly seed: number;
  readonly people?: number;
  readonly steps?: number;
  readonly drags?: boolean;
  readonly undoes?: boolean;
  /** each person sees nothing of the others for about half of the time */
  readonly holds?: boolean;
  /** now and then others are heard between an own edit and its commit */
  readonly uncommitted?: boolean;
  /** everybody hears everything at once: whatever is wrong then is wrong without company */
  readonly prompt?: boolean;
  readonly trace?: (line: string) => void;
}

export interface SessionResult {
  readonly seed: number;
  readonly operations: number;
  readonly words: number;
  /** Lexical itself threw and nothing was written */
  readonly refused: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly doubledUndone: readonly string[];
  readonly removedButPresent: readonly string[];
  readonly parted: readonly string[];
  /** copies, views or a reload that show something else than the text */
  readonly differ: readonly string[];
  readonly carets: number;
  readonly caretWrong: readonly string[];
  /** what the binding threw, what the server would not take, and sessions that did not end */
  readonly broken: readonly string[];
}

/** One session: some people write, delete and format at once, and hear of each other late and in any order. */
export async function runSession(options: SessionOptions): Promise<SessionResult> {
  startClock();
  const session = new Session(options);
  try {
    await session.play();
  } catch (error) {
    session.broken.push(String(error instanceof Error ? error.stack : error));
  } finally {
    session.close();
    stopClock();
  }
  return session.result();
}

const longestMs = 20_000;

class Session {
  readonly broken: string[] = [];
  readonly #options: SessionOptions;
  readonly #random: Random;
  readonly #wordbook: Wordbook;
  readonly #people: readonly Person[];
  readonly #network: Network;
  readonly #admission: AdmissionWatch;
  readonly #account = new WordAccount();
  readonly #held = new Set<Person>();
  readonly #carets = new Map<Person, CaretCheck>();
  readonly #differ: string[] = [];
  readonly #caretWrong: string[] = [];
  /** whether everybody hears causes before effects, as from a server, or everything at random */
  readonly #isInOrder: boolean;
  readonly #deadline = performance.now() + longestMs;
  #operations = 0;
  #caretsJudged = 0;
  #refused = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#wordbook = new Wordbook(this.#random);
    this.#isInOrder = this.#random.chance(0.5);
    const loaded = this.#firstText();
    const count = options.people ?? 3;
    // Which id is greater decides ties, so it must not always be the same person's.
    const turn = this.#random.below(count);
    this.#people = Array.from({ length: count }, (_, index) => {
      const clientId = 1 + ((index + turn) % count);
      const name = String.fromCharCode(65 + index);
      return new Person({ name, clientId, kit: options.kit, loaded, isVisible: options.seed % 2 === 0 });
    });
    this.#network = new Network(this.#people);
    this.#admission = watchAdmission(
      this.#people.map(({ doc }) => doc),
      loaded,
    );
  }

  async play(): Promise<void> {
    await settle();
    if (this.#network.waitingLinks().length > 0) this.#differ.push("opening the section wrote something");
    // Some sessions are nearly together, in some everybody is offline most of the time.
    const pace = this.#random.pick([4, 3, 2]);
    for (let step = 0; step < (this.#options.steps ?? 40); step += 1) {
      if (performance.now() > this.#deadline) throw new Error(`Longer than ${longestMs} ms`);
      advanceClock(this.#random.between(20, 1_500));
      if (this.#options.holds && this.#random.chance(0.2))
        await this.#turnHold(this.#random.pick(this.#people));
      await this.#act(this.#random.pick(this.#people));
      if (this.#options.prompt) await this.#hearEverything();
      else for (let times = this.#random.below(pace); times > 0; times -= 1) await this.#deliverSome();
    }
    await this.#end();
  }

  result(): SessionResult {
    const { lost, doubled, doubledUndone, removedButPresent, parted, size } = this.#account;
    return {
      seed: this.#options.seed,
      operations: this.#operations,
      words: size,
      refused: this.#refused,
      lost,
      doubled,
      doubledUndone,
      removedButPresent,
      parted: [...parted],
      differ: this.#differ,
      carets: this.#caretsJudged,
      caretWrong: this.#caretWrong,
      broken: this.broken,
    };
  }

  close(): void {
    for (const person of this.#people) person.leave();
  }

  /** What the section holds before anybody comes; in a quarter of the sessions nothing. */
  #firstText(): Uint8Array {
    const server = new Y.Doc({ gc: false });
    server.clientID = 1_000;
    const prefixes = ["", "", "", "## ", "> ", "- ", "  - ", "1. "];
    const blocks = this.#random.chance(0.25) ? 0 : this.#random.between(1, 6);
    const lines = Array.from({ length: blocks }, () => this.#random.pick(prefixes) + this.#firstWords());
    if (blocks > 0) writeSharedText(server, readLines(lines));
    return Y.encodeStateAsUpdate(server);
  }

  #firstWords(): string {
    const words = Array.from({ length: this.#random.between(2, 6) }, () => this.#wordbook.next("S"));
    for (const word of words) this.#account.enter(word, "S");
    return words.join(" ");
  }

  async #act(person: Person): Promise<void> {
    const operation = this.#random.pickWeighted(this.#allowed());
    let before = countWords(person.view());
    const hearOthers = async () => {
      await settle();
      this.#carets.delete(person);
      this.#judgeAct(operation, hand, before);
      await this.#hear(person);
      before = countWords(person.view());
    };
    const hand = new Hand(person, this.#random, this.#wordbook, hearOthers, () => this.#hearAtOnce(person));
    this.#carets.delete(person);
    this.#network.beginAct();
    await operation.run(hand);
    this.#carets.delete(person);
    await settle();
    this.#operations += 1;
    const refused = this.#refused;
    this.#judgeThrown(person);
    this.#judgeAct(operation, hand, before);
    if (this.#refused === refused) this.#enterWritten(hand);
    this.#compareView(person, operation.name);
    this.#trace(person, operation.name);
  }

  #allowed(): Operation[] {
    const { drags, undoes, uncommitted } = this.#options;
    // Out of order one piece of a word may arrive without the other, and be taken for something else.
    const choices = { drag: drags, undo: undoes, uncommitted, order: this.#isInOrder };
    return operations.filter(({ needs }) => needs === undefined || choices[needs]);
  }

  #judgeAct({ act, name }: Operation, hand: Hand, before: Map<string, number>): void {
    const { person, touched, wasUncommitted } = hand;
    // When others were heard in the same moment, what else is gone may be their doing.
    const own = wasUncommitted ? [...before].filter(([word]) => touched.has(word)) : before;
    this.#account.judgeAct(person, new Map(own), { act: act ?? "edit", what: name, touched });
  }

  /** A word that did not come about, because Lexical refused or others cut it meanwhile, is nobody's. */
  #enterWritten({ person, written, wasInterrupted, wasUncommitted }: Hand): void {
    const words = countWords(person.view());
    for (const word of written.filter((text) => wasUncommitted || words.has(text))) {
      if (wasInterrupted) this.#account.enterInPieces(word, person.name, lettersOf(person.doc, word));
      else this.#account.enter(word, person.name);
    }
  }

  #judgeThrown(person: Person): void {
    for (const error of person.takeThrown()) {
      if (/binding/u.test(error.stack ?? "")) this.broken.push(`${person.name}: ${String(error.stack)}`);
      else this.#noteRefused(error);
    }
  }

  #trace(person: Person, what: string): void {
    const selected = person.selected();
    const places = selected
      ? [selected.anchor, selected.focus].map(({ block, offset }) => `${block}:${offset}`)
      : [];
    const view = JSON.stringify(showBlocks(person.view()));
    this.#options.trace?.(`${person.name} ${what} (${this.#operations}): ${view} caret ${places.join("–")}`);
  }

  #noteRefused(error: Error): void {
    this.#refused += 1;
    this.#options.trace?.(`refused: ${String(error.stack)}`);
  }

  async #deliverSome(): Promise<void> {
    const links = this.#waitingLinks();
    if (links.length > 0) await this.#deliver(this.#random.pick(links), this.#random.between(1, 6));
  }

  async #hearEverything(): Promise<void> {
    for (const link of this.#network.waitingLinks()) await this.#deliver(link, Number.POSITIVE_INFINITY);
  }

  #waitingLinks(): Link[] {
    return this.#isInOrder ? this.#network.waitingLinksInOrder() : this.#network.waitingLinks();
  }

  #hearAtOnce(person: Person): void {
    for (const link of this.#waitingLinks()) {
      if (link.to !== person) continue;
      for (let left = this.#network.sizeOfNextAct(link); left > 0; left -= 1) this.#network.deliverNext(link);
    }
  }

  async #hear(person: Person): Promise<void> {
    for (const link of this.#waitingLinks()) {
      if (link.to === person) await this.#deliver(link, this.#random.between(1, 6));
    }
  }

  async #deliver(link: Link, atMost: number): Promise<void> {
    const { from, to } = link;
    for (let acts = 0; acts < atMost && this.#waitingLinks().includes(link); acts += 1) {
      for (let left = this.#network.sizeOfNextAct(link); left > 0; left -= 1) await this.#deliverOne(link);
    }
    this.#compareView(to, `hearing ${from.name}`);
    this.#trace(to, `hears ${from.name}`);
  }

  async #deliverOne(link: Link): Promise<void> {
    const { to } = link;
    const checks = this.#held.has(to) ? [] : [this.#caretSinceOwnAct(to), watchCaret(to)];
    this.#network.deliverNext(link);
    await settle();
    this.#account.noteParted(to.doc);
    this.#judgeThrown(to);
    if (checks.length > 0) this.#judgeCaret(to, either(checks));
  }

  /** A binding may keep the letter of the last own act, or take a new one after each edit of others. */
  #caretSinceOwnAct(person: Person): CaretCheck {
    const check = this.#carets.get(person) ?? watchCaret(person);
    this.#carets.set(person, check);
    return check;
  }

  #judgeCaret(person: Person, check: CaretCheck): void {
    const outcome = check(person);
    if (outcome === null) return;
    this.#caretsJudged += 1;
    if (outcome !== "right") this.#caretWrong.push(`${outcome} (operation ${this.#operations})`);
  }

  #compareView(person: Person, what: string): void {
    if (this.#held.has(person)) return;
    const text = showBlocks(readSharedText(person.doc));
    const view = showBlocks(person.view());
    if (JSON.stringify(view) === JSON.stringify(text)) return;
    this.#differ.push(
      `after ${what} ${person.name} sees ${JSON.stringify(view)}, text ${JSON.stringify(text)}`,
    );
  }

  async #turnHold(person: Person): Promise<void> {
    if (!this.#held.has(person)) {
      this.#held.add(person);
      person.binding.holdRendering(true);
      return;
    }
    this.#carets.delete(person);
    const check = watchCaretInWord(person);
    person.binding.holdRendering(false);
    await settle();
    this.#held.delete(person);
    this.#judgeThrown(person);
    this.#judgeCaret(person, check);
    this.#compareView(person, "releasing");
  }

  async #end(): Promise<void> {
    for (const person of [...this.#held]) await this.#turnHold(person);
    if (!(await deliverAll(this.#network))) this.broken.push("the editors never come to rest");
    for (const person of this.#people) this.#trace(person, "ends");
    const [first, ...others] = this.#people;
    if (!first) return;
    const text = showBlocks(readSharedText(first.doc));
    for (const person of this.#people) this.#judgeThrown(person);
    for (const person of this.#people) this.#compareView(person, "everything");
    for (const person of others) this.#compareCopies(first, person);
    const reloaded = showBlocks(await readAfterReload(first.doc, this.#options.kit));
    if (JSON.stringify(reloaded) !== JSON.stringify(text))
      this.#differ.push(`reload ${JSON.stringify(reloaded)}`);
    if (/\uFFFD/u.test(sectionText(first.doc).toJSON())) this.#differ.push("half a character is left");
    const parsed = showBlocks(parseBlocks(sectionText(first.doc).toDelta() as Delta));
    if (JSON.stringify(parsed) !== JSON.stringify(text))
      this.#differ.push(`parsed ${JSON.stringify(parsed)}`);
    this.broken.push(...this.#admission.refusals);
    this.#account.noteParted(first.doc);
    this.#account.judgeEnd(countWords(readSharedText(first.doc)));
  }

  #compareCopies(one: Person, other: Person): void {
    const [mine, theirs] = [one, other].map(({ doc }) => JSON.stringify(sectionText(doc).toDelta()));
    if (mine !== theirs)
      this.#differ.push(`copies of ${one.name} ${String(mine)} and ${other.name} ${String(theirs)}`);
  }
}

function either(checks: readonly CaretCheck[]): CaretCheck {
  return (person) => {
    const outcomes = checks.map((check) => check(person));
    return outcomes.includes("right") ? "right" : outcomes.includes(null) ? null : (outcomes[0] ?? null);
  };
}
