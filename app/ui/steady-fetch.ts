import { type SendingLine, sendOnce } from "./send-once";

/** What stands between the page and the server. */
interface Line extends SendingLine {
  /** Resolves after the time, or as soon as the network is back; rejects when the signal is aborted. */
  pause(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

const firstPauseMs = 1_000;
const longestPauseMs = 10_000;
/** What a proxy answers while there is no server behind it. */
const nobodyThere: readonly number[] = [502, 503, 504];

/**
 * `fetch` for a page that must not go away when the server cannot be reached: what only asks for a page's data is
 * asked again until there is an answer, while the page stays as it is. What changes something is sent once.
 */
export function createSteadyFetch(line: Line): typeof fetch {
  return async (input, init) => {
    if (!isForFramework(input)) return line.fetch(input, init);
    if ((init?.method ?? "GET") !== "GET") return sendOnce(line, input, init);
    const signal = init?.signal ?? undefined;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const response = await ask(line, input, init);
      if (response !== null) return response;
      await line.pause(pauseMs, signal);
    }
  };
}

/** Null: nobody was reached. */
async function ask(line: Line, ...request: Parameters<typeof fetch>): Promise<Response | null> {
  try {
    const response = await line.fetch(...request);
    const isOurs = response.headers.has("X-Remix-Response");
    return nobodyThere.includes(response.status) && !isOurs ? null : await arrived(response);
  } catch (error) {
    // The network's failures are TypeErrors in every browser; an aborted question is not one.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The answer once all of it is here: one that is cut half-way is asked for again like one that never came, and one that
 * nobody wants any more ends here, where that is no error; while it is being read the framework would report it as one.
 */
async function arrived(response: Response): Promise<Response> {
  if (response.body === null) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}

function isForFramework(input: RequestInfo | URL): input is string | URL {
  if (input instanceof Request) return false;
  const { pathname } = new URL(input, "http://page");
  return pathname.endsWith(".data") || pathname === "/__manifest";
}

export function pauseInPage(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const once = { once: true, signal: listening.signal };
    const end = (settle: () => void) => {
      clearTimeout(timer);
      listening.abort();
      settle();
    };
    const timer = setTimeout(() => end(resolve), ms);
    window.addEventListener("online", () => end(resolve), once);
    const abort = () => end(() => reject(signal?.reason as Error));
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort, once);
  });
}
