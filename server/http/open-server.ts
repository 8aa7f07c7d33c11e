import { createServer, type Server } from "node:http";

/** Whoever connects says within this time what they want; a browser does so at once. */
const headersTimeout = 2_500;
const lookEveryMs = 500;

/** The one server of the process, which keeps no connection open for somebody who says nothing. */
export function openHttpServer(): Server {
  return createServer({ headersTimeout, connectionsCheckingInterval: lookEveryMs });
}
