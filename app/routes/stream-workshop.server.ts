import type { WorkshopFeed } from "~/services.server";

const keepAliveMs = 20_000;

/** The stream of the state of a workshop: first as it is, then whenever it changes. */
export async function streamWorkshop(
  feed: Pick<WorkshopFeed, "state" | "subscribe">,
  workshopId: string,
  signal: AbortSignal,
): Promise<Response> {
  // Listened to before it is read: what changes while it is read would be told to nobody.
  let latest: string | null = null;
  let tell = (json: string): void => {
    latest = json;
  };
  const stop = feed.subscribe(workshopId, (_state, json) => tell(json));
  const first = await feed.state(workshopId).catch((error: unknown) => {
    stop();
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
      const end = () => {
        stop();
        clearInterval(keepAlive);
        controller.close();
      };
      tell(latest ?? JSON.stringify(first));
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}
