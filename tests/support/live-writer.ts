import { WebSocket as NodeWebSocket } from "ws";
import * as Y from "yjs";
import { connectLiveDocument, type LiveConnection } from "../../app/collab/live-connection.ts";
import type { Patience } from "../../app/collab/live-socket.ts";
import { sectionText } from "../../app/document/workspace-document.ts";

/** Somebody who writes numbered marks with the product's own browser end, and knows which are acknowledged. */
export class LiveWriter {
  readonly memberId: string;
  readonly documentName: string;
  readonly connection: LiveConnection;
  /** of the changes made and acknowledged on one line, how long that took */
  readonly delaysMs: number[] = [];
  acknowledged = 0;
  isRefused = false;
  /** the codes of the lines that the other end closed */
  readonly closedWith: number[] = [];
  readonly #label: string;
  readonly #textOf: (doc: Y.Doc) => Y.Text;
  readonly #madeAt: (number | null)[] = [];
  #port: number | null;

  constructor(
    place: {
      readonly memberId: string;
      readonly workspaceId: string;
      readonly documentName: string;
      /** in the marks, where one member writes on several lines; else the member's id */
      readonly label?: string;
      readonly patience?: Partial<Patience>;
      /** where it writes; without it in the text of a section */
      readonly textOf?: (doc: Y.Doc) => Y.Text;
      /** a copy of an earlier visit */
      readonly doc?: Y.Doc;
    },
    port: number,
  ) {
    this.memberId = place.memberId;
    this.#textOf = place.textOf ?? sectionText;
    this.#label = place.label ?? place.memberId;
    this.documentName = place.documentName;
    this.#port = port;
    this.connection = connectLiveDocument({
      workspaceId: place.workspaceId,
      documentName: place.documentName,
      accountId: place.memberId,
      url: "ws://127.0.0.1/live",
      connect: (url) => this.#open(url),
      ...(place.doc !== undefined && { doc: place.doc }),
      ...(place.patience !== undefined && { patience: place.patience }),
    });
    this.connection.saveState.subscribe(() => this.#count());
  }

  get made(): number {
    return this.#madeAt.length;
  }

  markOf(index: number): string {
    return `[${this.#label}.${index}]`;
  }

  write(): void {
    const text = this.#textOf(this.connection.doc);
    const mark = this.markOf(this.made);
    this.#madeAt.push(this.#status === "offline" ? null : performance.now());
    text.insert(this.#choosePlace(text), mark, {});
  }

  /** All over the text, but never inside a mark. */
  #choosePlace(text: Y.Text): number {
    return findEndOfMark(text, Math.floor((text.length * ((this.made * 7) % 10)) / 10));
  }

  /** Where the server is now; null while there is none, so that nothing is sent again before the log was looked at. */
  goTo(port: number | null): void {
    this.#port = port;
    if (port !== null) this.connection.retryNow();
  }

  #open(url: string): WebSocket {
    const address = new URL(url);
    // Nobody listens on port 1: the attempt fails, as it does while the server is down.
    address.port = String(this.#port ?? 1);
    address.searchParams.set("member", this.memberId);
    const socket = new NodeWebSocket(address);
    socket.on("close", (code) => this.closedWith.push(code));
    return socket as unknown as WebSocket; // has all that the live socket uses
  }

  get #status() {
    return this.connection.saveState.getSnapshot().status;
  }

  /** Changes are acknowledged in the order they were made. */
  #count(): void {
    if (this.#status === "offline") this.#madeAt.fill(null);
    if (this.#status === "refused") this.isRefused = true;
    // What is kept apart is not unsent any more, and not acknowledged either.
    if (this.connection.late.getSnapshot().status !== "none") return;
    const now = performance.now();
    for (const until = this.made - this.connection.unsent(); this.acknowledged < until; this.acknowledged++) {
      const madeAt = this.#madeAt[this.acknowledged] ?? null;
      if (madeAt !== null) this.delaysMs.push(now - madeAt);
    }
  }
}

/**
 * From there on; the start of the text when no mark ends. Item by item: to write in a long text by reading all of
 * it first would take longer than all the rest.
 */
function findEndOfMark(text: Y.Text, from: number): number {
  let start = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString && start + item.length > from) {
      const index = item.content.str.indexOf("]", from - start);
      if (index !== -1) return start + index + 1;
    }
    start += item.length;
  }
  return 0;
}

/** So many people, one after the other on these documents. */
export function openWriters(
  count: number,
  { workspaceId, documents, name = "m" }: WritersPlace,
  port: number,
): LiveWriter[] {
  return Array.from({ length: count }, (_, index) => {
    const documentName = documents[index % documents.length]!;
    return new LiveWriter({ memberId: `${name}${index}`, workspaceId, documentName }, port);
  });
}

interface WritersPlace {
  readonly workspaceId: string;
  readonly documents: readonly string[];
  /** of the members, before their number */
  readonly name?: string;
}
