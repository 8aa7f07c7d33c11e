import * as encoding from "lib0/encoding";
import { messageTypes, syncSteps } from "~/collab/wire";

export function step1Frame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.step1, stateVector);
}

export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.step2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncSteps.update, update);
}

/** The first `count` writing messages of a connection are durably stored. */
export function savedFrame(count: number): Uint8Array {
  return Buffer.from([messageTypes.saved, ...varUint(count)]);
}

/** `count` writing messages of a connection came after the seal, and are kept apart. */
export function afterSealFrame(count: number): Uint8Array {
  return Buffer.from([messageTypes.afterSeal, ...varUint(count)]);
}

/** Everybody whose presence was sent is still there. */
export const stillHereFrame: Uint8Array = Buffer.of(messageTypes.stillHere);

export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON; `null` takes the client away */
  readonly state: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** Put together by hand, because one is made for every edit. */
function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const head = [messageTypes.sync, step, ...varUint(payload.length)];
  const frame = Buffer.allocUnsafe(head.length + payload.length);
  frame.set(head);
  frame.set(payload, head.length);
  return frame;
}

/** A number as Yjs writes it: seven bits a byte, the lowest first, the eighth says that more follow. */
function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  bytes.push(rest);
  return bytes;
}
