import type { AppLoadContext } from "@remix-run/node";
import { createSession } from "~/database/sessions.server";
import type { Database } from "~/database/client.server";
import { parseSettings } from "~/env.server";
import type { ExportJobs } from "~/services.server";
import type { Acting } from "../acting";

/** What a person who asks a page gets: the page, another page, or the reason why not. */
export type Outcome = "shown" | "goes-on" | "sign-in" | "not-found" | "forbidden" | "again";

export type Handler = (args: {
  request: Request;
  context: AppLoadContext;
  params: Record<string, string>;
}) => unknown;

/** The parts of the process, what its environment says beside the usual, and exports if there are any. */
export type Installation = Acting & {
  readonly settings?: Readonly<Record<string, string>>;
  readonly exports?: ExportJobs;
};

export interface Visit {
  readonly handler: Handler;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly params: Record<string, string>;
  readonly form?: Readonly<Record<string, string>>;
  readonly cookie: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a loader or an action as the server would, and says what came of it. */
export async function visit(acting: Installation, given: Visit): Promise<Outcome> {
  return outcomeOf(await answerOf(acting, given));
}

/** What the loader or action returned or threw. An error that is no answer is an error of the test. */
export async function answerOf(acting: Installation, given: Visit): Promise<unknown> {
  const leaving = new AbortController();
  const request = requestOf(given, leaving.signal);
  const context = { services: servicesOf(acting), nonce: "nonce", address: "192.0.2.9" };
  try {
    return await given.handler({ request, context, params: given.params });
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  } finally {
    leaving.abort();
  }
}

export async function cookieOf(acting: Acting, database: Database, accountId: string): Promise<string> {
  return `cantiere_session=${await createSession(database, accountId, acting.services.clock.now())}`;
}

function requestOf(
  { method, path, form, cookie, headers: others = {} }: Visit,
  signal: AbortSignal,
): Request {
  const headers = new Headers({ ...others, ...(cookie !== null && { Cookie: cookie }) });
  const body = method === "POST" ? new URLSearchParams(form) : null;
  return new Request(`https://cantiere.example${path}`, { method, headers, body, signal });
}

const noExports: ExportJobs = {
  start: () => Promise.resolve("job"),
  find: () => Promise.resolve(null),
  readFile: () => Promise.resolve(null),
  startInPieces: () => Promise.resolve("job"),
  readPieces: async function* () {},
};

export function servicesOf({
  services,
  settings: given,
  exports = noExports,
}: Installation): AppLoadContext["services"] {
  const environment = { MODE: "demo", PUBLIC_ORIGIN: "https://cantiere.example", ...given };
  const settings = parseSettings(environment, () => "unused");
  return {
    ...services,
    settings,
    exports,
    history: {
      readVersion: () => Promise.resolve(null),
      readSheetVersion: () => Promise.resolve(null),
      listStretches: () => Promise.resolve(null),
      readAuthorship: () => Promise.resolve(null),
      compare: () => Promise.resolve(null),
      readLog: () => Promise.resolve(null),
      restore: () => Promise.resolve(null),
    },
    signatures: { inspect: () => Promise.resolve(null) },
    boundaries: { convert: () => Promise.resolve({ status: "refused", code: "empty", found: "" }) },
    needsImports: {
      look: () => Promise.resolve({ status: "refused", reason: "empty", found: [] }),
      plan: () => Promise.resolve([]),
      carryOn: () => undefined,
    },
    stages: {
      freeze: () => Promise.resolve({ status: "frozen-already" }),
      unfreeze: () => Promise.resolve(false),
      look: () => Promise.resolve({ status: "whole", hash: "", documents: [] } as const),
    },
    pdfRenderer: { render: () => Promise.reject(new Error("Nothing is printed here.")) },
  };
}

function outcomeOf(answer: unknown): Outcome {
  if (!(answer instanceof Response)) return statusOf(answer) >= 400 ? "again" : "shown";
  const { status, headers } = answer;
  const location = headers.get("Location");
  if (location !== null) return location.startsWith("/accedi?verso=") ? "sign-in" : "goes-on";
  if (status === 404) return "not-found";
  if (status === 403) return "forbidden";
  return status >= 400 ? "again" : "shown";
}

/** The status of an answer with data; plain data is 200. */
function statusOf(answer: unknown): number {
  if (typeof answer !== "object" || answer === null || !("init" in answer)) return 200;
  const { init } = answer;
  const status = typeof init === "object" && init !== null && "status" in init ? init.status : 200;
  return typeof status === "number" ? status : 200;
}
