import type { IncomingHttpHeaders } from "node:http";
import type { Settings } from "~/env.server";

type OriginSettings = Pick<Settings, "mode" | "port" | "publicOrigin">;

/**
 * Whether a request was made by one of our own pages. A browser always says where a writing request comes from;
 * only where it does not (`Origin: null`, or none) its word on the site counts.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, settings: OriginSettings): boolean {
  const { origin } = headers;
  if (origin !== undefined && origin !== "null") return ownOrigins(settings).includes(origin);
  return headers["sec-fetch-site"] === "same-origin";
}

/** The public origin; in a try-out also the other names of this machine. */
export function ownOrigins({ mode, port, publicOrigin }: OriginSettings): readonly string[] {
  if (mode === "production") return [publicOrigin];
  return [publicOrigin, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
}
