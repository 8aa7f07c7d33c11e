import { emptyUpdate, messageTypes, syncSteps } from "../../../app/collab/wire.ts";
import { type Dialect, presenceMessage, syncMessage, updateMessage } from "./dialects.ts";
import { encodeKeystroke, readKeystrokes } from "./keystroke.ts";
import { Line } from "./line.ts";
import type { Tally } from "./tally.ts";

export interface PeerPlace {
  readonly port: number;
  readonly dialect: Dialect;
  readonly room: string;
  /** unique among the clients of a run: client ids and members come from it */
  readonly index: number;
  readonly tally: Tally;
  /** what this client says it has; nothing by default */
  readonly stateVector?: Uint8Array;
}

const firstClientId = 0x70000000;
/** One in so many clients measures how long others' edits took: measuring all would cost the generator too much. */
const measuringClients = 5;
/** The same for carets, which come as JSON. */
const caretMeasuringClients = 50;
const emptyStateVector = Uint8Array.of(0);

/** A client without a document: it says what a stock client says and only counts what it hears. */
export class Peer {
  /** when each update was sent, by writer and clock; shared by the clients of a run */
  static readonly sentAt = new Map<number, number[]>();
  readonly joined: Promise<void>;
  readonly clientId: number;
  /** of what it was sent of the document, in the answer or later */
  documentBytes = 0;
  acknowledged = 0;
  /** messages with updates that came back to this client or came from others */
  heardUpdates = 0;
  isClosed = false;
  readonly #place: PeerPlace;
  readonly #line: Line;
  readonly #prefix: Uint8Array;
  readonly #isMeasuring: boolean;
  readonly #times: number[] = [];
  /** when the messages that count for the acknowledgement were sent; null for the answer while joining */
  readonly #unacknowledged: (number | null)[] = [];
  #clock = 0;
  #presenceClock = 0;
  #join: () => void = () => undefined;
  #giveUp: (reason: Error) => void = () => undefined;

  constructor(place: PeerPlace) {
    this.#place = place;
    this.clientId = firstClientId + place.index;
    this.#isMeasuring = place.index % measuringClients === 0;
    this.#prefix = place.dialect.prefix(place.room);
    this.joined = new Promise((resolve, reject) => {
      this.#join = resolve;
      this.#giveUp = reject;
    });
    // Whoever waits for it is told; often nobody does.
    this.joined.catch(() => undefined);
    this.#line = new Line(place.port, place.dialect.path(place.room, place.index), {
      onOpen: () => this.#handleOpen(),
      onMessage: (message) => this.#handle(message),
      onClose: () => {
        this.isClosed = true;
        this.#giveUp(new Error("the server ended the line before it gave the document"));
      },
    });
  }

  type(): void {
    const now = performance.now();
    if (this.#clock === 0) Peer.sentAt.set(this.clientId, this.#times);
    this.#times.push(now);
    this.sendUpdate(encodeKeystroke(this.clientId, this.#clock++), now);
  }

  sendUpdate(update: Uint8Array, now: number | null = null): void {
    this.#unacknowledged.push(now);
    this.#place.tally.sent++;
    this.#say(updateMessage(update));
  }

  show(state: object): void {
    this.#say(presenceMessage(this.clientId, ++this.#presenceClock, state));
  }

  close(): void {
    this.#line.close();
  }

  #say(message: Uint8Array): void {
    this.#line.send(this.#prefix.length === 0 ? message : Buffer.concat([this.#prefix, message]));
  }

  #handleOpen(): void {
    const { dialect } = this.#place;
    if (!dialect.hasDocument) this.#join();
    else if (dialect.login === null) this.#ask();
    else this.#say(dialect.login.message);
  }

  #ask(): void {
    this.#say(syncMessage(syncSteps.step1, this.#place.stateVector ?? emptyStateVector));
  }

  #handle(message: Buffer): void {
    const { dialect, tally } = this.#place;
    tally.messages++;
    tally.bytes += message.length;
    const head = dialect.headLength(message);
    const type = message[head];
    if (type === messageTypes.sync) this.#handleSync(message, head + 1);
    else if (type === messageTypes.presence) this.#handlePresence(message);
    else if (type === dialect.login?.answer) this.#ask();
    else if (type === dialect.acknowledgement?.type) this.#handleAcknowledgement(message, head + 1);
  }

  #handleSync(message: Buffer, at: number): void {
    const step = message[at];
    if (step !== syncSteps.step1) this.documentBytes += message.length;
    if (step === syncSteps.update) {
      this.#countUpdates(message, skipNumber(message, at + 1));
    } else if (step === syncSteps.step2) {
      this.#join();
    } else if (step === syncSteps.step1) {
      this.#unacknowledged.push(null);
      this.#say(syncMessage(syncSteps.step2, emptyUpdate));
    }
  }

  #countUpdates(message: Buffer, at: number): void {
    this.heardUpdates++;
    readKeystrokes(message, at, (clientId, from, to) => {
      if (clientId === this.clientId) return;
      this.#place.tally.deliveries += to - from;
      if (this.#isMeasuring) this.#measure(Peer.sentAt.get(clientId), from, to);
    });
  }

  #measure(times: readonly number[] | undefined, from: number, to: number): void {
    const now = performance.now();
    for (let clock = from; clock < to; clock++) {
      const sentAt = times?.[clock];
      if (sentAt !== undefined) this.#place.tally.shownMs.add(now - sentAt);
    }
  }

  #handlePresence(message: Buffer): void {
    if (this.#place.index % caretMeasuringClients !== 0) return;
    const now = performance.now();
    for (const [, movedAt] of message.toString("latin1").matchAll(/"movedAt":([\d.]+)/g)) {
      this.#place.tally.caretMs.add(now - Number(movedAt));
    }
  }

  #handleAcknowledgement(message: Buffer, at: number): void {
    const until =
      this.#place.dialect.acknowledgement?.counts === "all" ? readNumber(message, at) : this.acknowledged + 1;
    const now = performance.now();
    for (; this.acknowledged < until; this.acknowledged++) {
      const sentAt = this.#unacknowledged[this.acknowledged];
      if (typeof sentAt === "number") this.#place.tally.acknowledgedMs.add(now - sentAt);
    }
  }
}

function skipNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! >= 128) at++;
  return at + 1;
}

function readNumber(bytes: Uint8Array, start: number): number {
  let value = 0;
  let factor = 1;
  for (let at = start; ; at++) {
    value += (bytes[at]! & 127) * factor;
    if (bytes[at]! < 128) return value;
    factor *= 128;
  }
}
