import type { RequestHandler } from "express";
import type { Database } from "~/database/client.server";

const answerWithinMs = 2_000;

/** 200 while the database answers, 503 while it does not. */
export function health(database: Database): RequestHandler {
  return (_request, response) => {
    void doesAnswer(database).then((isWell) =>
      response
        .status(isWell ? 200 : 503)
        .set("Cache-Control", "no-store")
        .json({ status: isWell ? "ok" : "database-unreachable" }),
    );
  };
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
