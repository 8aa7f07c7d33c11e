import * as encoding from "lib0/encoding";
import { messageTypes, syncSteps } from "../../../app/collab/wire.ts";

/** How a server wants to be spoken to; all of them carry the messages of y-protocols. */
export interface Dialect {
  path(room: string, index: number): string;
  /** what stands before every message of a room */
  prefix(room: string): Uint8Array;
  /** the bytes before the message of y-protocols */
  headLength(message: Uint8Array): number;
  /** said before anything else; the server's answer of this type lets us go on */
  readonly login: { readonly message: Uint8Array; readonly answer: number } | null;
  /** whether it has a document to hand out */
  readonly hasDocument: boolean;
  /** the message by which it says that edits arrived: how many in all, or one more */
  readonly acknowledgement: { readonly type: number; readonly counts: "all" | "one" } | null;
}

const nothing = new Uint8Array();

const plain: Dialect = {
  path: (room) => `/${room}`,
  prefix: () => nothing,
  headLength: () => 0,
  login: null,
  hasDocument: true,
  acknowledgement: null,
};

export const dialects = {
  relay: { ...plain, hasDocument: false },
  yWebsocket: plain,
  cantiere: {
    ...plain,
    path: (room, index) => `/live/bench/section/${room}?member=m${index}`,
    acknowledgement: { type: messageTypes.saved, counts: "all" },
  },
  hocuspocus: {
    ...plain,
    path: () => "/",
    prefix: (room) => encoding.encode((encoder) => encoding.writeVarString(encoder, room)),
    headLength: (message) => 1 + (message[0] ?? 0),
    login: { message: Uint8Array.of(2, 0, 1, 97), answer: 2 },
    acknowledgement: { type: 8, counts: "one" },
  },
} as const satisfies Record<string, Dialect>;

export function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncSteps.update, update);
}

export function presenceMessage(clientId: number, clock: number, state: object): Uint8Array {
  const entry = encoding.encode((encoder) => {
    for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence);
    encoding.writeVarUint8Array(encoder, entry);
  });
}
