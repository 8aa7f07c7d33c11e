import type { PresentPeople } from "~/features/shell/shell-data";
import type { Presence, Reader, Services } from "~/services.server";

const keepAliveMs = 25_000;
/** The first change is told at once; those that come right behind it are told together. */
const gatherMs = 250;

interface Listening {
  readonly workspaceId: string;
  /** `latest` of the changes when the reader's page was read; null: it does not say */
  readonly asOf: string | null;
  readonly reader: Reader;
  /** In the language of the reader. */
  readonly say: (presence: Presence) => PresentPeople;
  /** Something changed, or the reader begins to listen. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** Ends by itself when the reader loses a right: the browser comes back, and is let in or not. */
export function streamWorkspace(
  { changes, presence, revocations }: Pick<Services, "changes" | "presence" | "revocations">,
  { workspaceId, asOf, reader, say, onChange, signal }: Listening,
): Response {
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(`${line}\n\n`));
      const gathering = gather(() => {
        send("event: change\ndata: 1");
        onChange();
      });
      // The same people again are told too: an answer in between may have said otherwise.
      const onPresence = (now: Presence) => send(`event: present\ndata: ${JSON.stringify(say(now))}`);
      const stops = [
        changes.subscribe(workspaceId, gathering.add),
        presence.subscribe(workspaceId, onPresence),
        revocations.whenLost(reader, end),
      ];
      const keepAlive = setInterval(() => send(": here"), keepAliveMs);
      let hasEnded = false;
      function end(): void {
        if (hasEnded) return;
        hasEnded = true;
        for (const stop of stops) stop();
        clearInterval(keepAlive);
        gathering.stop();
        controller.close();
      }
      send(": here");
      // What changed between the answer with the page and this stream was told to nobody.
      if (asOf !== null && asOf !== changes.latest(workspaceId)) gathering.add();
      else onChange();
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}

function gather(tell: () => void) {
  let waiting: NodeJS.Timeout | null = null;
  let hasMore = false;
  function tellNow(): void {
    tell();
    waiting = setTimeout(() => {
      waiting = null;
      if (hasMore) tellNow();
      hasMore = false;
    }, gatherMs);
  }
  return {
    add(): void {
      if (waiting === null) tellNow();
      else hasMore = true;
    },
    stop(): void {
      if (waiting) clearTimeout(waiting);
    },
  };
}
