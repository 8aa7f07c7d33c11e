import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/session.server";

const keepAliveMs = 25_000;
/** Changes that come together are told once. */
const gatherMs = 250;

/** The event stream of a workspace: it only says that something changed, never what. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { member } = await requireMember(request, context, params.workspaceId, "workspace.read");
  const { workspaceId } = member;
  return new Response(
    streamOf(request.signal, (tell) => context.services.changes.subscribe(workspaceId, tell)),
    {
      headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
    },
  );
}

function streamOf(
  signal: AbortSignal,
  subscribe: (tell: () => void) => () => void,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const send = (line: string) => controller.enqueue(text.encode(`${line}\n\n`));
      let gathering: NodeJS.Timeout | null = null;
      const stop = subscribe(() => {
        gathering ??= setTimeout(() => {
          gathering = null;
          send("event: change\ndata: 1");
        }, gatherMs);
      });
      const keepAlive = setInterval(() => send(": here"), keepAliveMs);
      send(": here");
      signal.addEventListener("abort", () => {
        stop();
        clearInterval(keepAlive);
        if (gathering) clearTimeout(gathering);
        controller.close();
      });
    },
  });
}
