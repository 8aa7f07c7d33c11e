import { createHash, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import type { Settings } from "~/env.server";
import { expositionType } from "../metrics/exposition.ts";

/** Figures for whoever shows the token, or asks on this machine itself; for everybody else there is no such page. */
export function metricsPage(
  { metricsToken }: Pick<Settings, "metricsToken">,
  write: () => string,
): RequestHandler {
  const isAllowed =
    metricsToken === null ? isFromThisMachine : (request: Request) => showsToken(request, metricsToken);
  return (request, response) => {
    response.set("Cache-Control", "no-store");
    if (isAllowed(request)) response.set("Content-Type", expositionType).end(write());
    else response.status(404).type("text").send("There is no such page.");
  };
}

/** What a proxy passes on comes from this machine too, and says so. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const passedOn = [
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
    "via",
  ];
  if (passedOn.some((name) => headers[name] !== undefined)) return false;
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? "");
}

function showsToken({ headers }: Request, token: string): boolean {
  return timingSafeEqual(hash(headers.authorization ?? ""), hash(`Bearer ${token}`));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
