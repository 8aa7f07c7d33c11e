import { randomUUID } from "node:crypto";
import type { WorkspaceChanges } from "~/services.server";
import type { Bus } from "./bus/bus.ts";
import { createSubscribers } from "./bus/subscribers.ts";

const channel = "workspace changes";

/** Everybody listening to a workspace is told, on this node in the order they came, and on every other. */
export function createWorkspaceChanges(bus: Bus): WorkspaceChanges {
  const listeners = createSubscribers<() => void>();
  // What another node has counted, or this one before it was started anew, is of no use here.
  const node = randomUUID();
  const counts = new Map<string, number>();
  let gaps = 0;
  const tell = (workspaceId: string) => {
    counts.set(workspaceId, (counts.get(workspaceId) ?? 0) + 1);
    for (const listener of listeners.of(workspaceId)) listener();
  };
  bus.subscribe(channel, (message) => tell(Buffer.from(message).toString()));
  // Nobody knows what was missed: every open page asks once.
  bus.onGap(() => {
    gaps += 1;
    for (const workspaceId of listeners.names()) tell(workspaceId);
  });
  return {
    publish(workspaceId) {
      tell(workspaceId);
      bus.publish(channel, Buffer.from(workspaceId));
    },
    subscribe: listeners.add,
    latest: (workspaceId) => `${node} ${gaps} ${counts.get(workspaceId) ?? 0}`,
  };
}
