import type { RequestHandler } from "express";
import type { Database } from "~/database/client.server";
import type { BusState } from "../bus/open-bus.ts";

const answerWithinMs = 2_000;

/**
 * How this node is. 503 while the database does not answer. It keeps its 200 with a full disk, where everything can
 * still be read, and as "degraded" without the bus, when it only tells other nodes later.
 */
export function health(
  database: Database,
  { bus, isFull }: { bus(): BusState; isFull(): boolean },
): RequestHandler {
  return (_request, response) => {
    void doesAnswer(database).then((isWell) =>
      response
        .status(isWell ? 200 : 503)
        .set("Cache-Control", "no-store")
        .json({
          status: isWell && isFull() ? "disk-full" : statusOf(isWell, bus()),
          database: isWell ? "up" : "unreachable",
          bus: bus().line,
        }),
    );
  };
}

function statusOf(isDatabaseWell: boolean, { line }: BusState): string {
  if (!isDatabaseWell) return "database-unreachable";
  return line === "unreachable" ? "degraded" : "ok";
}

function doesAnswer(database: Database): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), answerWithinMs);
    const settle = (isWell: boolean) => {
      clearTimeout(timer);
      resolve(isWell);
    };
    database.$queryRaw`SELECT 1`.then(
      () => settle(true),
      () => settle(false),
    );
  });
}
