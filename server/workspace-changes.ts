import type { WorkspaceChanges } from "~/services.server";

/** Within one process: everybody listening to a workspace is told, in the order they came. */
export function createWorkspaceChanges(): WorkspaceChanges {
  const listenersOf = new Map<string, Set<() => void>>();
  return {
    publish(workspaceId) {
      listenersOf.get(workspaceId)?.forEach((listener) => listener());
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
