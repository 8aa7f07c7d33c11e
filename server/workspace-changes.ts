import type { WorkspaceChanges } from "~/services.server";
import type { Bus } from "./bus/bus.ts";

const channel = "workspace changes";

/** Everybody listening to a workspace is told, on this node in the order they came, and on every other. */
export function createWorkspaceChanges(bus: Bus): WorkspaceChanges {
  const listenersOf = new Map<string, Set<() => void>>();
  const tell = (workspaceId: string) => listenersOf.get(workspaceId)?.forEach((listener) => listener());
  bus.subscribe(channel, (message) => tell(Buffer.from(message).toString()));
  // Nobody knows what was missed: every open page asks once.
  bus.onGap(() => {
    for (const workspaceId of listenersOf.keys()) tell(workspaceId);
  });
  return {
    publish(workspaceId) {
      tell(workspaceId);
      bus.publish(channel, Buffer.from(workspaceId));
    },
    subscribe(workspaceId, listener) {
      const listeners = listenersOf.get(workspaceId) ?? new Set();
      listenersOf.set(workspaceId, listeners);
      // An entry of its own: the same function may listen twice, and stop once.
      const entry = () => listener();
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
        if (listeners.size === 0 && listenersOf.get(workspaceId) === listeners)
          listenersOf.delete(workspaceId);
      };
    },
  };
}
