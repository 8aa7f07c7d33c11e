import * as Y from "yjs";
import { type Change, ChangeBuilder } from "~/domain/text/change";
import type { Attributes } from "~/domain/text/delta";

/**
 * What a transaction did to a text, as `event.delta` tells it, at a tenth of its price in a long-written text: items
 * in front of the first change are only counted, those behind the last are not looked at.
 */
export function observedChange(text: Y.Text, transaction: Y.Transaction): Change {
  const touched = new TouchedItems(text, transaction);
  const reader = new ChangeReader(touched);
  for (let item = text._start; item !== null && !reader.isDone; item = item.right) reader.read(item);
  return reader.done();
}

/** The items a transaction put in or took out. */
class TouchedItems {
  readonly #added = new Set<Y.Item>();
  readonly #deleted = new Set<Y.Item>();
  /** how many there are */
  readonly size: number;

  constructor(text: Y.Text, transaction: Y.Transaction) {
    const { store } = transaction.doc;
    for (const [client, after] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0;
      if (after > before) this.#take(text, this.#added, structsBetween(store, client, before, after));
    }
    for (const [client, ranges] of transaction.deleteSet.clients) {
      for (const { clock, len } of ranges) {
        this.#take(text, this.#deleted, structsBetween(store, client, clock, clock + len));
      }
    }
    this.size = new Set([...this.#added, ...this.#deleted]).size;
  }

  isAdded(item: Y.Item): boolean {
    return this.#added.has(item);
  }

  isDeleted(item: Y.Item): boolean {
    return this.#deleted.has(item);
  }

  #take(text: Y.Text, items: Set<Y.Item>, structs: readonly (Y.Item | Y.GC)[]): void {
    for (const struct of structs) if (struct instanceof Y.Item && struct.parent === text) items.add(struct);
  }
}

/** Goes over the items in the order they stand, with the attributes in force before and after. */
class ChangeReader {
  readonly #touched: TouchedItems;
  readonly #change = new ChangeBuilder();
  readonly #before = new Map<string, unknown>();
  readonly #after = new Map<string, unknown>();
  #seen = 0;
  /** keys whose value is another than before */
  readonly #differing = new Set<string>();
  #untouched = 0;

  constructor(touched: TouchedItems) {
    this.#touched = touched;
  }

  /** A mark that was taken off may go on to have an effect behind the last item touched. */
  get isDone(): boolean {
    return this.#seen === this.#touched.size && this.#differing.size === 0;
  }

  done(): Change {
    return this.#change.done();
  }

  read(item: Y.Item): void {
    const isAdded = this.#touched.isAdded(item);
    const isDeleted = item.deleted && this.#touched.isDeleted(item);
    if (isAdded || isDeleted) this.#seen++;
    const was = !isAdded && (!item.deleted || isDeleted);
    const is = !item.deleted;
    if (item.content instanceof Y.ContentFormat) this.#readMark(item.content, was, is);
    else if (item.countable && (was || is)) this.#readContent(item, was, is);
  }

  #readMark({ key, value }: Y.ContentFormat, was: boolean, is: boolean): void {
    if (was) this.#before.set(key, value);
    if (is) this.#after.set(key, value);
    if (this.#valueIn(this.#before, key) === this.#valueIn(this.#after, key)) this.#differing.delete(key);
    else this.#differing.add(key);
  }

  #readContent(item: Y.Item, was: boolean, is: boolean): void {
    if (was && is && this.#differing.size === 0) {
      this.#untouched += item.length;
      return;
    }
    this.#change.push({ retain: this.#untouched });
    this.#untouched = 0;
    if (!is) this.#change.push({ delete: item.length });
    else if (was) this.#change.push({ retain: item.length, attributes: this.#changedAttributes() });
    else this.#insert(item.content);
  }

  #insert(content: Y.Item["content"]): void {
    const attributes = Object.fromEntries([...this.#after].filter(([, value]) => value !== null));
    const inserts = content instanceof Y.ContentString ? [content.str] : content.getContent();
    for (const insert of inserts as (string | object)[]) this.#change.push({ insert, attributes });
  }

  #changedAttributes(): Attributes {
    return Object.fromEntries([...this.#differing].map((key) => [key, this.#valueIn(this.#after, key)]));
  }

  #valueIn(attributes: ReadonlyMap<string, unknown>, key: string): unknown {
    return attributes.get(key) ?? null;
  }
}

type Store = Y.Transaction["doc"]["store"];

function structsBetween(store: Store, client: number, from: number, to: number): readonly (Y.Item | Y.GC)[] {
  const structs = store.clients.get(client) ?? [];
  const found: (Y.Item | Y.GC)[] = [];
  if (structs.length === 0) return found;
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= to) break;
    found.push(struct);
  }
  return found;
}
