import { sendingHeader, type SendingKeys } from "./sending-keys";
import type { Unsent } from "./unsent";

/** What sending needs of the page. */
export interface SendingLine {
  readonly fetch: typeof fetch;
  /** Says to the page that nothing came of what was sent, null before it is sent; false when the page cannot show it. */
  tell(unsent: Unsent | null): boolean;
  /** Says to the page that this body goes off. */
  tellSending(body: unknown): void;
  /** Says to the page whether what was sent, this body, was accepted, before anything comes of it. */
  tellSent(isAccepted: boolean, body: unknown): void;
  /** of the page that is open */
  path(): string;
  /** how the address begins where people sign in and are brought back from */
  readonly signIn: string;
  isOffline(): boolean;
  readonly keys: SendingKeys;
}

type FrameworkRequest = [input: string | URL, init: RequestInit | undefined];

/** How the framework writes `{ data: null }`. */
const nothing = '[{"_1":-5},"data"]\n';

/**
 * Sends what changes something, once. When nothing came of it the page is told why and stays as it is: the framework
 * would put an error or the sign-in page in its place, and what was typed would be gone. Sent again it goes under the
 * same key, by which the server knows what it has done already.
 */
export async function sendOnce(line: SendingLine, ...request: FrameworkRequest): Promise<Response> {
  line.tell(null);
  const [input, init] = request;
  const body = init?.body;
  const sent = { address: String(input), body };
  const key = line.keys.keyOf(sent);
  // What is sent without a network does not go off at all; once it has gone off, nobody knows.
  const status = line.isOffline() ? "offline" : "unanswered";
  line.tellSending(body);
  try {
    const response = await line.fetch(input, withKey(init, key));
    const unsent = await whyUnsent(response, line.signIn);
    if (unsent === null) line.keys.forget(sent);
    else line.keys.keep(sent, key);
    line.tellSent(unsent === null && response.status < 400, body);
    return unsent !== null && line.tell(unsent) ? await stay(line, ...request) : response;
  } catch (error) {
    line.tellSent(false, body);
    // The network's failures are TypeErrors in every browser; whoever sent something else meanwhile throws another.
    if (!(error instanceof TypeError)) throw error;
    line.keys.keep(sent, key);
    if (!line.tell({ status })) throw error;
    return stay(line, ...request);
  }
}

function withKey(init: RequestInit | undefined, key: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set(sendingHeader, key);
  return { ...init, headers };
}

/** Null: it was answered. */
async function whyUnsent(response: Response, signIn: string): Promise<Unsent | null> {
  const { status, headers } = response;
  if (!headers.has("X-Remix-Response")) return { status: "unanswered" };
  if (status < 400 && status !== redirected) return null;
  const [, kind, to, code] = await readWire(response.clone());
  if (kind === "error") return { status: "refused", code: asText(code), answered: status };
  if (kind !== "redirect" || !asText(to).startsWith(signIn)) return null;
  return { status: "signed-out", signIn: asText(to) };
}

/** The framework's status for a redirect, which `fetch` must not follow. */
const redirected = 202;

/** The flat list in which the framework writes what the action gave: which kind, then what belongs to it. */
async function readWire(response: Response): Promise<readonly unknown[]> {
  const [line = ""] = (await response.text()).split("\n", 1);
  const wire: unknown = JSON.parse(line);
  return Array.isArray(wire) ? (wire as unknown[]) : [];
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * An answer of nothing, with a status after which the framework does not ask for the page's data. A form that goes to
 * another page would open that one with it: there it is held until the person does something else.
 */
function stay(line: SendingLine, ...[input, init]: FrameworkRequest): Response | Promise<Response> {
  if (isOfPage(input, line.path())) return new Response(nothing, { status: 400 });
  const signal = init?.signal ?? undefined;
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function isOfPage(input: string | URL, path: string): boolean {
  const { pathname } = new URL(input, "http://page");
  return pathname.replace(/^\/_root\.data$|\.data$/, "") === path.replace(/\/$/, "");
}
