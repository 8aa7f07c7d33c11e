import { createServer, type Server } from "node:http";

/** Whoever connects says within this time what they want: at once, or on a line that loses packets a little later. */
const headersTimeout = 4_000;
const lookEveryMs = 500;

/** The one server of the process, which keeps no connection open for somebody who says nothing. */
export function openHttpServer(): Server {
  return createServer({ headersTimeout, connectionsCheckingInterval: lookEveryMs });
}
