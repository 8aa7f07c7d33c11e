import type * as Y from "yjs";
import type { Evidence, Need, NeedLink } from "~/domain/needs/need";
import type { SetAsideEntry } from "../entries/gather-entries";
import { SortedEntries } from "../entries/sorted-entries";
import { needDescription, needEntries } from "../workspace-document";
import { type NeedEntryKind, needKeys } from "./need-keys";
import { type ReadNeeds, readEntry } from "./read-needs";

const quietMs = 60;

/** Calls with the needs now, and again whenever they have changed; changes that come together are told once. */
export function followNeeds(doc: Y.Doc, listener: (needs: ReadNeeds) => void): () => void {
  const needs = new KnownNeeds(doc);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    listener(needs.now());
  };
  const handleTransaction = (transaction: Y.Transaction) => {
    if (needs.note(transaction)) timer ??= setTimeout(tell, quietMs);
  };
  tell();
  doc.on("afterTransaction", handleTransaction);
  return () => {
    doc.off("afterTransaction", handleTransaction);
    if (timer) clearTimeout(timer);
  };
}

/** What the document says, of which only what has changed is read again: what has not stays the same object. */
class KnownNeeds {
  readonly #doc: Y.Doc;
  readonly #needs = new SortedEntries<Need>();
  readonly #evidence = new SortedEntries<Evidence>();
  readonly #links = new SortedEntries<NeedLink>();
  readonly #setAside = new Map<string, SetAsideEntry<NeedEntryKind>>();
  /** whose a description is */
  readonly #described = new Map<unknown, string>();
  /** to be read, as `need/<id>` */
  readonly #stale = new Map<string, { readonly kind: NeedEntryKind; readonly id: string }>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#noteKeys(needEntries(doc).keys());
  }

  /** Whether anything has changed of what is known. */
  note({ changed }: Y.Transaction): boolean {
    for (const type of changed.keys()) {
      const id = this.#described.get(type);
      if (id !== undefined) this.#stale.set(`need/${id}`, { kind: "need", id });
    }
    // The types of Yjs do not say that a map is one of those that change.
    const keys = (changed as ReadonlyMap<unknown, ReadonlySet<string | null>>).get(needEntries(this.#doc));
    if (keys) this.#noteKeys(keys);
    return this.#stale.size > 0;
  }

  now(): ReadNeeds {
    for (const [key, { kind, id }] of this.#stale) this.#read(key, kind, id);
    this.#stale.clear();
    return {
      needs: this.#needs.list(),
      evidence: this.#evidence.list(),
      links: this.#links.list(),
      setAside: [...this.#setAside.values()],
    };
  }

  #noteKeys(keys: Iterable<string | null>): void {
    for (const key of keys) {
      const parsed = key === null ? null : needKeys.parse(key);
      if (parsed) this.#stale.set(`${parsed.kind}/${parsed.id}`, parsed);
    }
  }

  #read(key: string, kind: NeedEntryKind, id: string): void {
    const entry = readEntry(this.#doc, kind, id);
    const listOf = { need: this.#needs, evidence: this.#evidence, link: this.#links } as const;
    this.#setAside.delete(key);
    if (kind === "need") this.#described.set(needDescription(this.#doc, id), id);
    if (entry === null) listOf[kind].remove(id);
    else if (entry.kind === "set-aside") {
      listOf[kind].remove(id);
      this.#setAside.set(key, entry.read);
    } else if (entry.kind === "need") this.#needs.put(entry.read);
    else if (entry.kind === "evidence") this.#evidence.put(entry.read);
    else this.#links.put(entry.read);
  }
}
