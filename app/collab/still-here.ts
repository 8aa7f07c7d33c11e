import type { Awareness } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import { messageTypes } from "./wire";

/**
 * Keeps those shown who are there. `y-protocols` takes away whom it did not hear of for 30 s; the server tells instead
 * who goes, and now and then in one word that all others are still there.
 */
export function keepPeoplePresent(provider: WebsocketProvider): void {
  const { awareness } = provider;
  provider.messageHandlers[messageTypes.stillHere] = () => renewAll(awareness);
  provider.on("status", ({ status }) => {
    if (status === "connected") forgetGone(awareness);
  });
  awareness.on("update", (_changes: unknown, origin: unknown) => {
    if (origin !== "timeout") return;
    // This browser may have slept through the word that they are there.
    forgetGone(awareness);
    if (provider.wsconnected) provider.ws?.send(Uint8Array.of(messageTypes.queryPresence));
  });
}

function renewAll({ meta, clientID }: Awareness): void {
  const lastUpdated = Date.now();
  for (const [id, { clock }] of meta) if (id !== clientID) meta.set(id, { clock, lastUpdated });
}

/** Who comes back without having moved says nothing newer than before: it counts again all the same. */
function forgetGone({ meta, states, clientID }: Awareness): void {
  for (const id of meta.keys()) if (id !== clientID && !states.has(id)) meta.delete(id);
}
