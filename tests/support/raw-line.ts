import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { readSyncMessage, writeSyncStep1, writeSyncStep2, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { messageTypes } from "~/collab/wire";

export interface RawLineOptions {
  /** of the server, `http://…` */
  readonly server: string;
  /** after `/live/` */
  readonly place: string;
  readonly cookie?: string;
  /** of the page that claims to connect; null: none is named */
  readonly pageOrigin?: string | null;
}

const closesWithinMs = 8_000;

/** A line to a live document opened by hand, as somebody would who means no good. */
export class RawLine {
  readonly doc = new Y.Doc({ gc: false });
  readonly #closeCode: Promise<number>;
  readonly #socket: WebSocket;
  #isAnswered = false;

  constructor({ server, place, cookie, pageOrigin = server }: RawLineOptions) {
    this.#socket = new WebSocket(`${server.replace(/^http/, "ws")}/live/${place}`, {
      headers: {
        ...(cookie !== undefined && { cookie }),
        ...(pageOrigin !== null && { origin: pageOrigin }),
      },
    });
    this.#closeCode = once(this.#socket, "close").then(([code]) => Number(code));
    this.#socket.on("message", (bytes: Buffer) => this.#hear(bytes));
  }

  /** Resolves when the whole document is here. */
  async load(): Promise<Y.Doc> {
    await once(this.#socket, "open");
    const answered = new Promise<void>((resolve) => {
      this.doc.once("update", () => resolve());
    });
    this.send(syncMessage((encoder) => writeSyncStep1(encoder, new Y.Doc())));
    if (!this.#isAnswered) await answered;
    return this.doc;
  }

  send(message: Uint8Array | string): void {
    this.#socket.send(message);
  }

  /** How the server ended it; an error when it does not. */
  closeCode(): Promise<number> {
    const late = pause(closesWithinMs, undefined, { ref: false }).then(() =>
      Promise.reject(new Error("the server did not close the line")),
    );
    return Promise.race([this.#closeCode, late]);
  }

  close(): void {
    this.#socket.close();
  }

  #hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== messageTypes.sync) return;
    this.#isAnswered = true;
    readSyncMessage(decoder, encoding.createEncoder(), this.doc, "server");
  }
}

/** The answer to a question for the state, with all that a document holds. */
export function step2Message(doc: Y.Doc): Uint8Array {
  return syncMessage((encoder) => writeSyncStep2(encoder, doc));
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage((encoder) => writeUpdate(encoder, update));
}

/** What a stock client says of itself. */
export function presenceMessage(doc: Y.Doc, state: Record<string, unknown>): Uint8Array {
  const awareness = new Awareness(doc);
  awareness.setLocalState(state);
  const update = encodeAwarenessUpdate(awareness, [doc.clientID]);
  awareness.destroy();
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence);
    encoding.writeVarUint8Array(encoder, update);
  });
}

function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    write(encoder);
  });
}
