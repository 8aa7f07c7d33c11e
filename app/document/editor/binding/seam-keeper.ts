import * as Y from "yjs";
import { sectionSeams, sectionText } from "../../workspace-document";
import { healSeam } from "./heal";
import { removeLosingCopies } from "./losing-copies";
import { readSeam, type Seam, seamKey } from "./seams";
import { idsAt, type ItemId } from "./text-items";

/** A block as it stands in the text: its first place and that of its newline. */
export interface BlockSpan {
  readonly start: number;
  readonly newline: number;
}

/** Leaves records of removed and dragged blocks, and heals what such records of others did to one's own words. */
export class SeamKeeper {
  readonly #text: Y.Text;
  readonly #seams: Y.Map<unknown>;
  readonly #doc: Y.Doc;
  readonly #origin: object;
  /** client ids this browser writes with */
  readonly #own: Set<number>;
  #waiting: { readonly seam: Seam; readonly transaction: Y.Transaction }[] = [];

  constructor(doc: Y.Doc, origin: object) {
    this.#doc = doc;
    this.#origin = origin;
    this.#text = sectionText(doc);
    this.#seams = sectionSeams(doc);
    this.#own = new Set([doc.clientID]);
    this.#seams.observe(this.#handleSeams);
    doc.on("afterAllTransactions", this.#heal);
  }

  dispose(): void {
    this.#seams.unobserve(this.#handleSeams);
    this.#doc.off("afterAllTransactions", this.#heal);
  }

  /** Ids of newlines, to be asked for before the edit that removes them. */
  idsOf(newlines: readonly number[]): ReadonlyMap<number, ItemId> {
    return idsAt(this.#text, newlines);
  }

  /** Inside the transaction that removed the block. */
  recordRemoval(newline: ItemId): void {
    this.#seams.set(seamKey(newline), 1);
  }

  /** Inside the transaction that moved the block; `copy` is where it stands now. */
  recordMove(newline: ItemId, copy: BlockSpan): void {
    const ids = idsAt(this.#text, [copy.start, copy.newline]);
    const [first, last] = [ids.get(copy.start), ids.get(copy.newline)];
    if (first && last) this.#seams.set(seamKey(newline, last), [first.clock, last.clock]);
  }

  readonly #handleSeams = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    for (const key of event.keysChanged as ReadonlySet<string>) {
      const seam = readSeam(key, this.#seams.get(key));
      if (seam) this.#waiting.push({ seam, transaction });
    }
  };

  // Not in the observer: the text's own observer would count the healing as part of the change it sees.
  readonly #heal = (): void => {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#doc.transact(() => {
      for (const { seam, transaction } of waiting) {
        if (transaction.origin !== this.#origin) this.#healOne(seam, transaction);
      }
      if (waiting.some(({ seam }) => seam.kind === "moved")) removeLosingCopies(this.#text, this.#allSeams());
    }, healing);
  };

  #healOne(seam: Seam, { deleteSet }: Y.Transaction): void {
    healSeam(seam, {
      text: this.#text,
      seams: this.#allSeams(),
      own: this.#own,
      wasJustDeleted: ({ client, clock }) => Y.isDeleted(deleteSet, Y.createID(client, clock)),
    });
  }

  #allSeams(): readonly Seam[] {
    return [...this.#seams.entries()].flatMap(([key, value]) => readSeam(key, value) ?? []);
  }
}

/** The origin of healing: nobody's edit, never undone. */
const healing = { binding: "healing" };
