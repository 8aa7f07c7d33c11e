import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { PresentMember } from "~/services.server";
import type { Bus } from "../../bus/bus.ts";

export interface PresentMembers {
  /** Everybody connected to the workspace, whichever node they are at; one entry for each member. */
  list(workspaceId: string): readonly PresentMember[];
  /** Tells the other nodes who is here, once for all who come within a moment. */
  announce(workspaceId: string): void;
  stop(): void;
}

interface Here {
  workspaces(): readonly string[];
  list(workspaceId: string): readonly PresentMember[];
  /** Those at other nodes are not who they were. */
  readonly onElsewhere?: (workspaceId: string) => void;
}

const channel = "present members";
/** Less than is waited before pages are told. */
const gatherMs = 100;
const renewEveryMs = 15_000;
const goneAfterMs = 40_000;

const saidSchema = z.object({
  node: z.string(),
  workspaceId: z.string(),
  members: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      organisation: z.string(),
      documents: z.array(z.string()),
    }),
  ),
});
type Said = z.infer<typeof saidSchema> & { readonly at: number };

/** Who is connected where: each node tells the others of its own, and again as long as they are there. */
export function createPresentMembers(bus: Bus, here: Here): PresentMembers {
  const node = randomUUID();
  const said = new Map<string, Said>();
  const gathering = new Map<string, NodeJS.Timeout>();

  function announce(workspaceId: string): void {
    if (bus.isAlone || gathering.has(workspaceId)) return;
    const timer = setTimeout(() => {
      gathering.delete(workspaceId);
      tell(workspaceId);
    }, gatherMs);
    gathering.set(workspaceId, timer.unref());
  }

  function tell(workspaceId: string): void {
    const message = { node, workspaceId, members: here.list(workspaceId) };
    bus.publish(channel, Buffer.from(JSON.stringify(message)));
  }

  function renew(): void {
    const oldest = performance.now() - goneAfterMs;
    for (const [key, { at, workspaceId }] of said) {
      if (at >= oldest) continue;
      said.delete(key);
      here.onElsewhere?.(workspaceId);
    }
    if (bus.isAlone) return;
    for (const workspaceId of here.workspaces()) tell(workspaceId);
  }

  const stopListening = bus.subscribe(channel, (message) => {
    const heard = saidSchema.parse(JSON.parse(Buffer.from(message).toString()));
    const key = `${heard.node} ${heard.workspaceId}`;
    const before = said.get(key)?.members ?? [];
    if (heard.members.length === 0) said.delete(key);
    else said.set(key, { ...heard, at: performance.now() });
    // Most words only say that everybody is still there.
    if (!isDeepStrictEqual(before, heard.members)) here.onElsewhere?.(heard.workspaceId);
  });
  const stopMissing = bus.onGap(renew);
  const timer = setInterval(renew, renewEveryMs);
  timer.unref();
  return {
    announce,
    list(workspaceId) {
      const oldest = performance.now() - goneAfterMs;
      const elsewhere = [...said.values()].filter(
        (each) => each.workspaceId === workspaceId && each.at >= oldest,
      );
      return mergeMembers([here.list(workspaceId), ...elsewhere.map(({ members }) => members)].flat());
    },
    stop() {
      clearInterval(timer);
      // Those who were still to be told of have gone: the last word is that nobody is here.
      for (const [workspaceId, waiting] of gathering) {
        clearTimeout(waiting);
        tell(workspaceId);
      }
      stopListening();
      stopMissing();
    },
  };
}

/** One entry for each member, with all documents they have open. */
export function mergeMembers(all: readonly PresentMember[]): readonly PresentMember[] {
  const present = new Map<string, PresentMember>();
  for (const member of all) {
    const before = present.get(member.memberId)?.documents ?? [];
    present.set(member.memberId, { ...member, documents: [...new Set([...before, ...member.documents])] });
  }
  return [...present.values()];
}
