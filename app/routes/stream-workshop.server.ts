import type { Services } from "~/services.server";

const keepAliveMs = 25_000;

/** The stream of the state of a workshop: first as it is, then whenever it changes. */
export async function streamWorkshop(
  feed: Services["workshopFeed"],
  workshopId: string,
  signal: AbortSignal,
): Promise<Response> {
  const first = JSON.stringify(await feed.state(workshopId));
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(`${line}\n\n`));
      const stop = feed.subscribe(workshopId, (_, json) => send(`data: ${json}`));
      const keepAlive = setInterval(() => send(": here"), keepAliveMs);
      send(`data: ${first}`);
      signal.addEventListener("abort", () => {
        stop();
        clearInterval(keepAlive);
        controller.close();
      });
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}
