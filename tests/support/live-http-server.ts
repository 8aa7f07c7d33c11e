import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Fetch } from "~/collab/http-sender";
import type { Authorize } from "../../server/collab/admission/admission.ts";
import { createLiveDocuments, type LiveServer } from "../../server/collab/live-documents.ts";
import type { Limits } from "../../server/collab/limits.ts";
import { createMemoryUpdateStore } from "../../server/collab/store/memory-update-store.ts";
import type { UpdateStore } from "../../server/collab/store/update-store.ts";
import { buildMember, createTestLog, documentName, workspaceId } from "./live-room.ts";

export interface LiveHttpServer {
  readonly live: LiveServer;
  readonly store: UpdateStore;
  /** `ws://…/live`, of which the place is a part */
  readonly url: string;
  readonly origin: string;
  /** addresses of the WebSockets asked for, refused or not */
  readonly upgrades: readonly string[];
}

/** The whole live server on a store in memory, by HTTP and, unless they are blocked, by WebSockets. */
export async function openLiveHttpServer(
  settings: {
    readonly limits?: Partial<Limits>;
    readonly authorize?: Authorize;
    readonly isBlocked?: () => boolean;
  } = {},
): Promise<LiveHttpServer> {
  const log = createTestLog();
  const store = createMemoryUpdateStore(log);
  await store.ensureDocument(workspaceId, documentName);
  const live = createLiveDocuments({
    store,
    log,
    authorize: settings.authorize ?? believeCookie,
    clock: { now: () => new Date(0) },
    limits: { closeMs: 200, ...settings.limits },
  });
  const upgrades: string[] = [];
  const server = createServer((request, response) => live.handleHttp(request, response));
  server.on("upgrade", (request: IncomingMessage, socket, head) => {
    upgrades.push(request.url ?? "");
    if (settings.isBlocked?.() ?? false) socket.destroy();
    else live.handleUpgrade(request, socket, head);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    await live.close();
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { live, store, upgrades, url: `ws://127.0.0.1:${port}/live`, origin: `http://127.0.0.1:${port}` };
}

/** Sends what a browser would send by itself: the page's address and the cookie of the session. */
export function fetchAs(memberId: string, origin = "https://cantiere"): Fetch {
  return (address, options) =>
    fetch(address, {
      ...options,
      headers: [...new Headers(options.headers), ["origin", origin], ["cookie", cookieOf(memberId)]],
    });
}

/** A session cookie that believes itself; `reader` may only read. */
export function cookieOf(memberId: string): string {
  return `cantiere_session=${memberId.padEnd(43, "-")}`;
}

const believeCookie: Authorize = (request) => {
  const memberId = /cantiere_session=(\w+)-/.exec(request.headers.cookie ?? "")?.[1];
  if (memberId === undefined || request.headers.origin !== "https://cantiere")
    return Promise.resolve({ status: "refused", code: 4401 });
  const member = buildMember({ memberId });
  return Promise.resolve({ status: "admitted", member, canWrite: memberId !== "reader" });
};
