import * as decoding from "lib0/decoding";
import { closeCodes, messageTooBig } from "./close-codes";
import { CloseEventOf } from "./close-event";
import { silence } from "./silence-socket";
import { messageTypes, savedQuestion, syncSteps } from "./wire";

/** What the line tells the save state. */
export interface LineEvents {
  opened(): void;
  answered(): void;
  sent(): void;
  closed(): void;
}

export interface LiveSocketOptions {
  readonly events: LineEvents;
  /** the client id whose presence may be sent; the provider also repeats what it heard of others */
  readonly clientId: number;
  readonly connect: (url: string) => WebSocket;
  readonly patience?: Partial<Patience>;
}

/** How long silence is borne before asking, and before giving the line up. Well under the 15 s people may type into nothing. */
export interface Patience {
  readonly askAfterMs: number;
  readonly giveUpAfterMs: number;
}

const usualPatience: Patience = { askAfterMs: 5_000, giveUpAfterMs: 11_000 };

/** Closed from this side because nothing came any more; passing, so it is tried again. */
const lineSilent = 4000;

type Handler<Name extends "onopen" | "onmessage" | "onclose" | "onerror"> = WebSocket[Name];

/**
 * A WebSocket for the provider that counts the writing messages it sends, and notices by itself when the
 * other end has gone without a word, which a browser may not report for many minutes.
 */
export function createLiveSocketClass(options: LiveSocketOptions): typeof WebSocket {
  class LiveSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly OPEN = 1;
    onopen: Handler<"onopen"> = null;
    onmessage: Handler<"onmessage"> = null;
    onclose: Handler<"onclose"> = null;
    onerror: Handler<"onerror"> = null;
    readonly #socket: WebSocket;
    readonly #watch: Watch;
    #isClosed = false;
    /** The answer with the document has come, or the last piece of it. */
    #isAnswered = false;

    constructor(url: string | URL) {
      this.#socket = options.connect(String(url));
      this.#socket.binaryType = "arraybuffer";
      this.#watch = watchSilence({
        patience: { ...usualPatience, ...options.patience },
        ask: () => {
          if (this.readyState === LiveSocket.OPEN) this.#socket.send(savedQuestion);
        },
        isQuiet: () => this.#isAnswered,
        giveUp: () => this.#end(lineSilent, "no sign of life"),
      });
      this.#socket.onopen = (event) => {
        this.#watch.heard();
        options.events.opened();
        this.onopen?.call(this.#socket, event);
      };
      this.#socket.onmessage = (event: MessageEvent) => {
        this.#watch.heard();
        this.#isAnswered ||= isAnswer(event.data);
        this.onmessage?.call(this.#socket, event);
      };
      this.#socket.onerror = (event) => void this.onerror?.call(this.#socket, event);
      this.#socket.onclose = ({ code, reason }) => {
        this.#end(code === messageTooBig ? closeCodes.tooLarge : code, reason);
      };
    }

    /** The provider asks for array buffers, which is what it gets. */
    set binaryType(_type: BinaryType) {}

    get readyState(): number {
      return this.#isClosed ? LiveSocket.CLOSED : this.#socket.readyState;
    }

    send(message: Uint8Array<ArrayBuffer>): void {
      const kind = kindOf(message, options.clientId);
      if (kind === "foreign-presence" || this.readyState !== LiveSocket.OPEN) return;
      this.#socket.send(message);
      if (kind === "answer") options.events.answered();
      if (kind === "update") options.events.sent();
    }

    close(): void {
      this.#end(lineSilent, "closed here");
    }

    /** Ends it for the provider at once; the real one may take minutes to say goodbye to a dead line. */
    #end(code: number, reason: string): void {
      if (this.#isClosed) return;
      this.#isClosed = true;
      this.#watch.stop();
      silence(this.#socket);
      this.#socket.close();
      options.events.closed();
      this.onclose?.call(this.#socket, new CloseEventOf(code, reason));
    }
  }
  // True as far as the provider looks: it constructs it, sets the handlers, sends, closes and reads the state.
  return LiveSocket as unknown as typeof WebSocket;
}

interface Watch {
  heard(): void;
  stop(): void;
}

interface Watched {
  readonly patience: Patience;
  ask(): void;
  /**
   * False while a document is coming, which may take long on a slow line. The server hears nothing meanwhile, not
   * even what answers its pings, which wait behind the document: so it is asked again and again.
   */
  isQuiet(): boolean;
  giveUp(): void;
}

function watchSilence(watched: Watched): Watch {
  const { askAfterMs, giveUpAfterMs } = watched.patience;
  let heardAt = now();
  // Also right after a sleep of hours: the first look finds the silence long.
  const timer = setInterval(() => {
    const silentForMs = longestSince(heardAt);
    if (silentForMs >= giveUpAfterMs) watched.giveUp();
    else if (silentForMs >= askAfterMs || !watched.isQuiet()) watched.ask();
  }, askAfterMs / 2);
  return {
    heard: () => void (heardAt = now()),
    stop: () => clearInterval(timer),
  };
}

/** By two clocks: one stands still while the machine sleeps, the other may be set back. */
interface Moment {
  readonly date: number;
  readonly steady: number;
}

function now(): Moment {
  return { date: Date.now(), steady: performance.now() };
}

function longestSince({ date, steady }: Moment): number {
  return Math.max(Date.now() - date, performance.now() - steady);
}

type MessageKind = "answer" | "update" | "foreign-presence" | "other";

function kindOf(message: Uint8Array, ownClientId: number): MessageKind {
  const decoder = decoding.createDecoder(message);
  const type = decoding.readVarUint(decoder);
  if (type === messageTypes.presence)
    return isOwnPresence(decoder, ownClientId) ? "other" : "foreign-presence";
  if (type !== messageTypes.sync) return "other";
  const step = decoding.readVarUint(decoder);
  if (step === syncSteps.step2) return "answer";
  return step === syncSteps.update ? "update" : "other";
}

function isAnswer(message: unknown): boolean {
  if (!(message instanceof ArrayBuffer)) return false;
  const [type, step] = new Uint8Array(message, 0, Math.min(2, message.byteLength));
  return type === messageTypes.sync && step === syncSteps.step2;
}

function isOwnPresence(decoder: decoding.Decoder, ownClientId: number): boolean {
  decoding.readVarUint(decoder); // length of what follows
  const entries = decoding.readVarUint(decoder);
  return entries === 1 && decoding.readVarUint(decoder) === ownClientId;
}
