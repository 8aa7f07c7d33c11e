import type * as Y from "yjs";
import type { BoardCard, BoardGroup } from "~/domain/workshop/board";
import type { SetAsideEntry } from "../entries/gather-entries";
import { SortedEntries } from "../entries/sorted-entries";
import { boardEntries } from "../workspace-document";
import { type BoardEntryKind, boardKeys } from "./board-keys";
import { type ReadBoard, readBoardEntry } from "./read-board";

const quietMs = 40;

/** Calls with the board now, and again whenever it has changed; changes that come together are told once. */
export function followBoard(doc: Y.Doc, listener: (board: ReadBoard) => void): () => void {
  const board = new KnownBoard(doc);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    listener(board.now());
  };
  const handleTransaction = (transaction: Y.Transaction) => {
    if (board.note(transaction)) timer ??= setTimeout(tell, quietMs);
  };
  tell();
  doc.on("afterTransaction", handleTransaction);
  return () => {
    doc.off("afterTransaction", handleTransaction);
    if (timer) clearTimeout(timer);
  };
}

/** What the document says, of which only what has changed is read again: what has not stays the same object. */
class KnownBoard {
  readonly #doc: Y.Doc;
  readonly #cards = new SortedEntries<BoardCard>();
  readonly #groups = new SortedEntries<BoardGroup>();
  readonly #setAside = new Map<string, SetAsideEntry<BoardEntryKind>>();
  /** to be read, as `card/<id>` */
  readonly #stale = new Map<string, { readonly kind: BoardEntryKind; readonly id: string }>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#noteKeys(boardEntries(doc).keys());
  }

  /** Whether anything has changed of what is known. */
  note({ changed }: Y.Transaction): boolean {
    // The types of Yjs do not say that a map is one of those that change.
    const keys = (changed as ReadonlyMap<unknown, ReadonlySet<string | null>>).get(boardEntries(this.#doc));
    if (keys) this.#noteKeys(keys);
    return this.#stale.size > 0;
  }

  now(): ReadBoard {
    for (const [key, { kind, id }] of this.#stale) this.#read(key, kind, id);
    this.#stale.clear();
    return {
      cards: this.#cards.list(),
      groups: this.#groups.list(),
      setAside: [...this.#setAside.values()],
    };
  }

  #noteKeys(keys: Iterable<string | null>): void {
    for (const key of keys) {
      const parsed = key === null ? null : boardKeys.parse(key);
      if (parsed) this.#stale.set(`${parsed.kind}/${parsed.id}`, parsed);
    }
  }

  #read(key: string, kind: BoardEntryKind, id: string): void {
    const entry = readBoardEntry(this.#doc, kind, id);
    const listOf = { card: this.#cards, group: this.#groups } as const;
    this.#setAside.delete(key);
    if (entry === null) listOf[kind].remove(id);
    else if (entry.kind === "set-aside") {
      listOf[kind].remove(id);
      this.#setAside.set(key, entry.read);
    } else if (entry.kind === "card") this.#cards.put(entry.read);
    else this.#groups.put(entry.read);
  }
}
