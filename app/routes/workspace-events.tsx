import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/session.server";

const keepAliveMs = 25_000;
/** The first change is told at once; those that come right behind it are told together. */
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
      let hasMore = false;
      const tell = () => {
        send("event: change\ndata: 1");
        gathering = setTimeout(() => {
          gathering = null;
          if (hasMore) tell();
          hasMore = false;
        }, gatherMs);
      };
      const stop = subscribe(() => {
        if (gathering === null) tell();
        else hasMore = true;
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
