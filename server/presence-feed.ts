import type { Database } from "~/database/client.server";
import { listMembers } from "~/database/members.server";
import { personColour } from "~/domain/rights/members";
import type { Clock, LiveDocuments, Log, Presence, PresenceFeed } from "~/services.server";
import { createSubscribers } from "./bus/subscribers.ts";
import { createTellSoon } from "./tell-soon.ts";

/** Whoever goes from one page to another leaves and comes back within this. */
const gatherMs = 250;
const tryAgainAfterMs = 5_000;

interface OpenPresenceFeed extends PresenceFeed {
  /** Somebody came to a workspace, or went, on whichever node. */
  changed(workspaceId: string): void;
  stop(): void;
}

/** Who is in a workspace, read once for all pages of it that are open on this node. */
export function createPresenceFeed(dependencies: {
  readonly database: Database;
  readonly live: Pick<LiveDocuments, "present">;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
}): OpenPresenceFeed {
  const { database, live, clock, log } = dependencies;
  const listeners = createSubscribers<(presence: Presence) => void>();
  const reading = new Set<string>();
  const soon = createTellSoon(gather, gatherMs);
  const later = createTellSoon(gather, tryAgainAfterMs);

  async function state(workspaceId: string): Promise<Presence> {
    // The moment comes before what is read: of two readings the later one knows more.
    const at = clock.now().getTime();
    const present = new Map(live.present(workspaceId).map((person) => [person.memberId, person]));
    const members = present.size === 0 ? [] : await listMembers(database, workspaceId);
    const people = members.flatMap(({ memberId }, arrival) => {
      const person = present.get(memberId);
      return person ? [{ ...person, colour: personColour(arrival) }] : [];
    });
    return { at, people };
  }

  /** One reading of a workspace at a time, so that no older word follows a newer one. */
  function gather(workspaceId: string): void {
    if (reading.has(workspaceId)) soon.changed(workspaceId);
    else if ([...listeners.of(workspaceId)].length > 0) void tell(workspaceId);
  }

  async function tell(workspaceId: string): Promise<void> {
    reading.add(workspaceId);
    try {
      const presence = await state(workspaceId);
      for (const onPresence of listeners.of(workspaceId)) onPresence(presence);
    } catch (error) {
      log.warn({ err: error, workspace: workspaceId }, "who is present could not be told");
      later.changed(workspaceId);
    } finally {
      reading.delete(workspaceId);
    }
  }

  return {
    state,
    changed: soon.changed,
    subscribe(workspaceId, onPresence) {
      // Between the page and its stream somebody may have come.
      soon.changed(workspaceId);
      return listeners.add(workspaceId, onPresence);
    },
    stop() {
      soon.stop();
      later.stop();
    },
  };
}
