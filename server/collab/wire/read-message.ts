import * as decoding from "lib0/decoding";
import { closeCodes } from "~/collab/close-codes";
import { messageTypes, syncSteps } from "~/collab/wire";
import type { PresenceEntry } from "./frames.ts";
import { RefusedMessage } from "./refused-message.ts";

export type Message =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "write"; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly kind: "presence"; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: "query-presence" }
  | { readonly kind: "ask-saved" };

/** Unknown bytes in, a message out; refuses what is no message of the protocol, to its last byte. */
export function readMessage(bytes: Uint8Array): Message {
  try {
    const decoder = decoding.createDecoder(bytes);
    const message = readKind(decoder);
    if (decoding.hasContent(decoder)) throw new Error("bytes after the end of the message");
    return message;
  } catch (error) {
    throw new RefusedMessage(closeCodes.malformed, error instanceof Error ? error.message : "unreadable");
  }
}

function readKind(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.presence:
      return { kind: "presence", entries: readPresence(decoding.readVarUint8Array(decoder)) };
    case messageTypes.queryPresence:
      return { kind: "query-presence" };
    case messageTypes.saved:
      return { kind: "ask-saved" };
    default:
      throw new Error(`unknown message type ${type}`);
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (step) {
    case syncSteps.step1:
      checkStateVector(payload);
      return { kind: "step1", stateVector: payload };
    case syncSteps.step2:
    case syncSteps.update:
      // A copy: the payload is a view that would keep the whole chunk of the network alive.
      return { kind: "write", update: payload.slice(), isAnswer: step === syncSteps.step2 };
    default:
      throw new Error(`unknown step ${step}`);
  }
}

function checkStateVector(payload: Uint8Array): void {
  const decoder = decoding.createDecoder(payload);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
  }
  if (decoding.hasContent(decoder)) throw new Error("bytes after the end of the state vector");
}

function readPresence(payload: Uint8Array): readonly PresenceEntry[] {
  const decoder = decoding.createDecoder(payload);
  const entries: PresenceEntry[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ clientId, clock, state: decoding.readVarString(decoder) });
  }
  if (decoding.hasContent(decoder)) throw new Error("bytes after the end of the presence");
  return entries;
}
