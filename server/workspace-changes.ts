import type { WorkspaceChanges } from "~/services.server";
import type { Bus } from "./bus/bus.ts";
import { createSubscribers } from "./bus/subscribers.ts";

const channel = "workspace changes";

/** Everybody listening to a workspace is told, on this node in the order they came, and on every other. */
export function createWorkspaceChanges(bus: Bus): WorkspaceChanges {
  const listeners = createSubscribers<() => void>();
  const tell = (workspaceId: string) => {
    for (const listener of listeners.of(workspaceId)) listener();
  };
  bus.subscribe(channel, (message) => tell(Buffer.from(message).toString()));
  // Nobody knows what was missed: every open page asks once.
  bus.onGap(() => {
    for (const workspaceId of listeners.names()) tell(workspaceId);
  });
  return {
    publish(workspaceId) {
      tell(workspaceId);
      bus.publish(channel, Buffer.from(workspaceId));
    },
    subscribe: listeners.add,
  };
}
