import type { Bus } from "../../bus/bus.ts";
import { presenceFrame } from "../wire/frames.ts";
import type { Presence } from "./presence.ts";
import { readMessage } from "../wire/read-message.ts";

/** "Who is there?", to all other nodes. */
const question = new Uint8Array();

/** Shows a document's people on this node those on the others, and the others ours. Returns how to stop. */
export function relayPresence(bus: Bus, documentId: number, presence: Presence): () => void {
  const channel = channelOf(documentId);
  const answer = () => {
    const own = presence.own();
    if (own.length > 0) bus.publish(channel, presenceFrame(own));
  };
  const hear = (message: Uint8Array) => {
    const heard = readMessage(message);
    if (heard.kind === "presence") presence.hear(heard.entries);
  };
  const stopListening = bus.subscribe(channel, (message) => {
    if (message.length === question.length) answer();
    else hear(message);
  });
  const stopMissing = bus.onGap(() => {
    bus.publish(channel, question);
    answer();
  });
  bus.publish(channel, question);
  return () => {
    stopListening();
    stopMissing();
  };
}

export function tellPresence(bus: Bus, documentId: number, frame: Uint8Array): void {
  bus.publish(channelOf(documentId), frame);
}

function channelOf(documentId: number): string {
  return `presence/${documentId}`;
}
