import type { RequestHandler } from "express";
import type { Settings } from "~/env.server";
import { isFromOwnPage } from "./own-origin.ts";

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whatever is not reading must come from a page of ours, else 403. Also settles what the framework believes:
 * it has a check of its own that trusts headers anybody can send and answers 500.
 */
export function refuseForeignPages(
  settings: Pick<Settings, "mode" | "port" | "publicOrigin">,
): RequestHandler {
  return (request, response, next) => {
    delete request.headers["x-forwarded-host"];
    if (readingMethods.has(request.method)) {
      next();
    } else if (isFromOwnPage(request.headers, settings)) {
      agreeWithOrigin(request.headers);
      next();
    } else {
      response.status(403).type("text").send("This request did not come from a page of Cantiere.");
    }
  };
}

/** Behind a proxy the host may be an inner name; the origin was checked above. */
function agreeWithOrigin(headers: { origin?: string | undefined; host?: string | undefined }): void {
  if (headers.origin === undefined || headers.origin === "null") delete headers.origin;
  else headers.host = new URL(headers.origin).host;
}
