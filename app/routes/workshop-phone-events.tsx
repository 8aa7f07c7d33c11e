import type { LoaderFunctionArgs } from "@remix-run/node";
import { findParticipant } from "~/participant.server";
import type { WorkshopFeed } from "~/services.server";

const keepAliveMs = 20_000;

/**
 * What everybody in the workshop may know, as it changes: phones need not ask. Where no stream comes through, the same
 * address asked for JSON answers with the state of now.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const inside = await findParticipant(request, context, params.workshopId);
  if (inside === null) return Response.json({ cantiere: "refused", reason: "not-joined" }, { status: 401 });
  const { workshopFeed } = context.services;
  const { workshopId } = inside.participant;
  const state = await workshopFeed.state(workshopId);
  if ((request.headers.get("Accept") ?? "").includes("application/json")) return Response.json(state);
  return new Response(
    streamOf(request.signal, { feed: workshopFeed, workshopId, first: JSON.stringify(state) }),
    {
      headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
    },
  );
}

interface Followed {
  readonly feed: WorkshopFeed;
  readonly workshopId: string;
  /** the state of now, as JSON */
  readonly first: string;
}

function streamOf(signal: AbortSignal, { feed, workshopId, first }: Followed): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const send = (event: string, value: string) =>
        controller.enqueue(text.encode(`event: ${event}\ndata: ${value}\n\n`));
      const stop = feed.subscribe(workshopId, (_state, json) => send("state", json));
      // An event and not a comment: the phone takes a long silence for a line that is down.
      const keepAlive = setInterval(() => send("here", "1"), keepAliveMs);
      send("state", first);
      signal.addEventListener("abort", () => {
        stop();
        clearInterval(keepAlive);
        controller.close();
      });
    },
  });
}
