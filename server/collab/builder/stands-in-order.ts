import * as Y from "yjs";
import { allTexts } from "~/document/workspace-document";
import { itemFields, noNeighbour, outsideText, type ReadUpdate } from "../update/read-update.ts";

/** Where a letter is: its item, counted from the left, and its clock. */
type Place = readonly [item: number, clock: number];
const beginning: Place = [-1, 0];
const end: Place = [Number.POSITIVE_INFINITY, 0];

/** Whether all that an update brought into a document stands where its author can have put it, see `Neighbours`. */
export function standsInOrder(doc: Y.Doc, { items }: Pick<ReadUpdate, "items">): boolean {
  const letters = new Letters(doc);
  for (let at = 0; at < items.length; at += itemFields) {
    if (items[at + 3] === outsideText) continue;
    const [left, right] = [idAt(items, at + 3), idAt(items, at + 5)];
    const [leftPlace, rightPlace] = [letters.place(left, beginning), letters.place(right, end)];
    const outerLeft = letters.place(right && letters.leftOf(right), beginning);
    const outerRight = letters.place(left && letters.rightOf(left), end);
    const isOrdered =
      letters.areInOneText(left, right) &&
      isBefore(leftPlace, rightPlace) &&
      !isBefore(leftPlace, outerLeft) &&
      !isBefore(outerRight, rightPlace);
    if (!isOrdered) return false;
  }
  return true;
}

/** The letters of the texts, removed ones too; throws for any that are in none. */
class Letters {
  readonly #doc: Y.Doc;
  readonly #order = new Map<Y.Item, number>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const text of allTexts(doc)) {
      for (let item = text._start; item !== null; item = item.right) {
        this.#order.set(item, this.#order.size);
      }
    }
  }

  areInOneText(left: Y.ID | null, right: Y.ID | null): boolean {
    return left === null || right === null || this.#itemOf(left).parent === this.#itemOf(right).parent;
  }

  place(id: Y.ID | null, none: Place): Place {
    if (id === null) return none;
    const index = this.#order.get(this.#itemOf(id));
    if (index === undefined) throw new Error("stands beside what is not in the text");
    return [index, id.clock];
  }

  leftOf(id: Y.ID): Y.ID | null {
    const item = this.#itemOf(id);
    return item.id.clock === id.clock ? item.origin : Y.createID(id.client, id.clock - 1);
  }

  rightOf(id: Y.ID): Y.ID | null {
    return this.#itemOf(id).rightOrigin;
  }

  #itemOf(id: Y.ID): Y.Item {
    return Y.getItem(this.#doc.store, id);
  }
}

function idAt(items: readonly number[], at: number): Y.ID | null {
  const [client = noNeighbour, clock = 0] = [items[at], items[at + 1]];
  return client === noNeighbour ? null : Y.createID(client, clock);
}

function isBefore([item, clock]: Place, [otherItem, otherClock]: Place): boolean {
  return item === otherItem ? clock < otherClock : item < otherItem;
}
