import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Bus } from "../../server/bus/bus.ts";
import type { AdmittedMember } from "../../server/collab/admission/admission.ts";
import { type Builder, createBuilder } from "../../server/collab/builder/builder.ts";
import { presenceFrame, step1Frame, step2Frame, updateFrame } from "../../server/collab/wire/frames.ts";
import { type Limits, limits as standardLimits } from "../../server/collab/limits.ts";
import { createMemoryUpdateStore } from "../../server/collab/store/memory-update-store.ts";
import { createRooms, type Rooms } from "../../server/collab/room/rooms.ts";
import { createSockets, type Sockets } from "../../server/collab/lines/sockets.ts";
import { createTrials } from "../../server/collab/room/trials.ts";
import type { DocumentAppend, UpdateStore } from "../../server/collab/store/update-store.ts";
import { FakeSocket } from "./fake-socket.ts";

export const workspaceId = "workspace";
export const documentName = "section/needs";

export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly fields: object;
  readonly message: string;
}

/** A log that is read instead of printed. */
export function createTestLog() {
  const lines: LogLine[] = [];
  const write = (level: LogLine["level"]) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, info: write("info"), warn: write("warn"), error: write("error") };
}

/** A store whose commits wait until the test lets them through, or fail. */
export function holdCommits(store: UpdateStore) {
  const held: { readonly batch: readonly DocumentAppend[]; pass(): void; fail(): void }[] = [];
  const holding: UpdateStore = {
    ...store,
    append: (batch) =>
      new Promise((resolve, reject) => {
        held.push({
          batch,
          pass: () => void store.append(batch).then(resolve, reject),
          fail: () => reject(new Error("the disk is full")),
        });
      }),
  };
  return { store: holding, held };
}

export interface TestRoom {
  readonly sockets: Sockets;
  readonly rooms: Rooms;
  readonly builder: Builder;
  readonly store: UpdateStore;
  readonly log: ReturnType<typeof createTestLog>;
  /** A member comes in, to the document that is open or to another; nothing is said yet. */
  connect(
    member?: Partial<AdmittedMember> & { readonly canWrite?: boolean; readonly document?: string },
  ): TestPeer;
}

/** The live server without a network, on a store in memory, with one document open. */
export async function createTestRoom(
  settings: {
    readonly limits?: Partial<Limits>;
    /** to other nodes */
    readonly bus?: Bus;
    /** of the document; without it a section's */
    readonly name?: string;
    readonly wrapStore?: (store: UpdateStore) => UpdateStore;
    readonly now?: () => Date;
  } = {},
): Promise<TestRoom> {
  const log = createTestLog();
  const store = createMemoryUpdateStore(log);
  const name = settings.name ?? documentName;
  await store.ensureDocument(workspaceId, name);
  const limits = { ...standardLimits, commitWindowMs: 0, ...settings.limits };
  const wrapped = settings.wrapStore?.(store) ?? store;
  const builder = createBuilder({ log, limits });
  const rooms = createRooms({
    ...{
      builder,
      background: builder,
      store: wrapped,
      limits,
      log,
      now: settings.now ?? (() => new Date(0)),
    },
    ...(settings.bus && { bus: settings.bus }),
  });
  const tryEdit = createTrials({ builder, limits, onDocumentFailed: rooms.documentFailed });
  const sockets = createSockets({ rooms, tryEdit, limits, log });
  const connect: TestRoom["connect"] = (member = {}) => {
    const socket = new FakeSocket();
    const { canWrite = true, document = name, ...rest } = member;
    sockets.attach(socket, { member: buildMember(rest), canWrite }, { workspaceId, name: document });
    return new TestPeer(socket);
  };
  return { sockets, rooms, builder, store, log, connect };
}

export function buildMember(member: Partial<AdmittedMember> = {}): AdmittedMember {
  return {
    memberId: "anna",
    accountId: `account of ${member.memberId ?? "anna"}`,
    sessionId: `session of ${member.memberId ?? "anna"}`,
    name: "Anna Bianchi",
    organisation: "Passo Lento",
    colour: 1,
    ...member,
  };
}

/** The other end of a fake socket: a document that says what a stock Yjs client says. */
export class TestPeer {
  readonly socket: FakeSocket;
  readonly doc = new Y.Doc({ gc: false });

  constructor(socket: FakeSocket) {
    this.socket = socket;
  }

  /** Asks for the document, takes it in, and answers the server's question. */
  join(): void {
    this.socket.say(step1Frame(Y.encodeStateVector(this.doc)));
  }

  answer(stateVector?: Uint8Array): void {
    this.socket.say(step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)));
  }

  /** Types at the end and sends it; returns the update. */
  type(text: string): Uint8Array {
    const update = this.typeUnsent(text);
    this.socket.say(updateFrame(update));
    return update;
  }

  typeUnsent(text: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const shared = this.doc.getText("text");
    shared.insert(shared.length, text);
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  show(state: object | null, clock: number, clientId: number = this.doc.clientID): void {
    this.socket.say(presenceFrame([{ clientId, clock, state: JSON.stringify(state) }]));
  }

  get heard(): readonly Heard[] {
    return this.socket.sent.map(readFrame);
  }

  heardOf<Kind extends Heard["kind"]>(kind: Kind): readonly Extract<Heard, { readonly kind: Kind }>[] {
    return this.heard.filter((each): each is Extract<Heard, { readonly kind: Kind }> => each.kind === kind);
  }

  /** The latest number of messages the server called saved. */
  get saved(): number | null {
    return this.heardOf("saved").at(-1)?.count ?? null;
  }

  /** The text after taking in everything the server sent. */
  get text(): string {
    for (const each of this.heard) {
      if (each.kind === "step2" || each.kind === "update") Y.applyUpdate(this.doc, each.update);
    }
    return textOf(this.doc);
  }
}

export type Heard =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "step2" | "update"; readonly update: Uint8Array }
  | {
      readonly kind: "presence";
      readonly entries: readonly { clientId: number; clock: number; state: unknown }[];
    }
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "still-here" };

function readFrame(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === 6) return { kind: "still-here" };
  if (type === 4) return { kind: "saved", count: decoding.readVarUint(decoder) };
  if (type === 1) return { kind: "presence", entries: readPresence(decoding.readVarUint8Array(decoder)) };
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === 0) return { kind: "step1", stateVector: payload };
  return { kind: step === 1 ? "step2" : "update", update: payload };
}

function readPresence(bytes: Uint8Array) {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    clientId: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }));
}

export function textOf(doc: Y.Doc): string {
  return doc.getText("text").toJSON();
}

/** The text of what is stored. */
export async function storedText(store: UpdateStore): Promise<string> {
  const stored = await store.load(workspaceId, documentName);
  const doc = new Y.Doc({ gc: false });
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot.state);
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return textOf(doc);
}

/** A message of a type and payload of one's own choosing. */
export function buildMessage(...parts: readonly (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === "number") encoding.writeVarUint(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
  });
}
