import type { WorkshopFeed } from "~/services.server";

const keepAliveMs = 20_000;

interface Listening {
  readonly workshopId: string;
  readonly signal: AbortSignal;
  /** Has it ended when whoever listens may no longer. Returns the way to let go. */
  readonly whenRevoked: (end: () => void) => () => void;
}

/**
 * The stream of the state of a workshop: first as it is, then whenever it changes. Ends by itself when the reader may no
 * longer listen: the browser comes back, and is let in or not.
 */
export async function streamWorkshop(
  feed: Pick<WorkshopFeed, "state" | "subscribe">,
  { workshopId, signal, whenRevoked }: Listening,
): Promise<Response> {
  // Listened to before it is read: what changes while it is read would be told to nobody.
  let latest: string | null = null;
  let tell = (json: string): void => {
    latest = json;
  };
  let hasEnded = false;
  let close = (): void => undefined;
  const end = () => {
    if (hasEnded) return;
    hasEnded = true;
    stop();
    letGo();
    close();
  };
  const stop = feed.subscribe(workshopId, (_state, json) => tell(json));
  const letGo = whenRevoked(end);
  const first = await feed.state(workshopId).catch((error: unknown) => {
    end();
    throw error;
  });
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string, value: string) =>
        controller.enqueue(text.encode(`event: ${event}\ndata: ${value}\n\n`));
      tell = (json) => send("state", json);
      // An event and not a comment: a phone takes a long silence for a line that is down.
      const keepAlive = setInterval(() => send("here", "1"), keepAliveMs);
      close = () => {
        clearInterval(keepAlive);
        controller.close();
      };
      if (hasEnded) {
        close();
        return;
      }
      tell(latest ?? JSON.stringify(first));
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}
