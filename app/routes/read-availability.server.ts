import { listAvailabilitySpans } from "~/database/availability-spans.server";
import { availabilityWindow, judgeAvailability } from "~/domain/delivery/availability/judge-availability";
import { isOpen } from "~/domain/time/term";
import { formatExactly, formatLength, formatUtc } from "~/domain/wording/format-exactly";
import { formatPercent } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import type { AvailabilityRecord } from "~/export/availability-csv.server";
import type { AvailabilityData, ShownInstant } from "~/features/delivery/availability-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** What was recorded before the term of the workspace, or before now. */
export async function readAvailability(
  services: Services,
  workspaceId: string,
): Promise<AvailabilityRecord & { readonly now: Date }> {
  const [{ title, closesAt }, spans] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listAvailabilitySpans(services.database),
  ]);
  const now = services.clock.now();
  const window = availabilityWindow(now, closesAt);
  return {
    ...{ title, closesAt, window, now },
    availability: judgeAvailability(spans, window, now),
    // As they were within the window: those that go on would be others at every look.
    spans: spans
      .filter(({ from, until }) => from < window.until && until > window.from)
      .map((span) => ({ ...span, until: span.until < window.until ? span.until : window.until })),
  };
}

/** The same in words. */
export async function showAvailability(
  services: Services,
  workspaceId: string,
  language: Language,
): Promise<AvailabilityData> {
  const { title, closesAt, window, availability, now } = await readAvailability(services, workspaceId);
  return {
    workspace: { id: workspaceId, title },
    isTermPast: !isOpen(now, closesAt),
    window: { from: shown(window.from), until: shown(window.until) },
    term: shown(closesAt),
    record:
      availability.status === "not-recorded"
        ? null
        : {
            share: formatPercent(language, availability.share),
            knownFrom: availability.known.from > window.from ? shown(availability.known.from) : null,
            total: formatLength(language, availability.interruptedMs),
            interruptions: availability.interruptions.map(({ from, until, ms }) => ({
              ...{ from: shown(from), until: shown(until), length: formatLength(language, ms) },
              isBeyond: from < window.from || until > window.until,
            })),
          },
  };
}

function shown(at: Date): ShownInstant {
  return { rome: formatExactly(at), utc: formatUtc(at) };
}
