import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Log, Services } from "~/services.server";
import type { BusState } from "../bus/open-bus.ts";
import { health } from "./health.ts";
import { limitBody } from "./limit-body.ts";
import { metricsPage } from "./metrics.ts";
import { networkOf } from "./network-of.ts";
import { refuseForeignPages } from "./refuse-foreign-pages.ts";
import { securityHeaders } from "./security-headers.ts";

export interface Pages {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves modules while developing; null: the built files are served. */
  readonly modules: RequestHandler | null;
}

/** How the node tells those who look after it that it is well. */
export interface Watching {
  bus(): BusState;
  /** the disk with the database has no space for more */
  isFull(): boolean;
  writeMetrics(): string;
}

/** Everything that HTTP answers, in the order it is tried. */
export function createHttpApp(services: Services, pages: Pages, watching: Watching): Express {
  const { settings, database, log } = services;
  const app = express();
  app.disable("x-powered-by");
  // A page is made for one person and one moment: nothing to compare it with.
  app.disable("etag");
  app.set("trust proxy", settings.trustedProxies);
  app.get("/health", health(database, watching));
  app.get("/metrics", metricsPage(settings, watching.writeMetrics));
  app.use(compression());
  app.use(securityHeaders({ publicOrigin: settings.publicOrigin, isDeveloping: pages.modules !== null }));
  app.use(pages.modules ?? builtFiles());
  app.use(refuseForeignPages(settings), limitBody, keepPrivate);
  app.all("*", createPageHandler(services, pages));
  app.use(answerUnexpected(log));
  return app;
}

function createPageHandler(services: Services, { build }: Pages): RequestHandler {
  const handle = createRequestHandler({
    build,
    getLoadContext: (request, response) => ({
      services,
      nonce: String(response.locals["nonce"]),
      address: networkOf(request.ip ?? "unknown"),
    }),
  });
  return (request, response, next) => void handle(request, response, next);
}

/** Names in `assets/` carry a hash of their content. */
function builtFiles(): RequestHandler {
  const folder = path.resolve("build/client");
  const files = express.Router();
  const assets = express.static(path.join(folder, "assets"), {
    immutable: true,
    maxAge: "1y",
  });
  files.use("/assets", assets, missingFile);
  files.use(express.static(folder, { maxAge: "1h", index: false }));
  return files;
}

const missingFile: RequestHandler = (_request, response) => {
  response.status(404).type("text").send("There is no such file.");
};

/** The list of routes is the same for everybody, and its address changes with every build. */
const keepPrivate: RequestHandler = (request, response, next) => {
  if (request.path !== "/__manifest") response.set("Cache-Control", "private, no-store");
  // What a page says of itself takes the place of this; it is not added to it.
  const append = response.append.bind(response);
  response.append = (name, value) =>
    name.toLowerCase() === "cache-control" ? response.set(name, value) : append(name, value);
  next();
};

/** Errors of pages are answered by the pages; this is for what goes wrong around them. */
function answerUnexpected(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status === 500)
      log.error({ err: error, method: request.method, path: request.path }, "a request failed");
    if (response.headersSent) {
      next(error);
      return;
    }
    response
      .status(status)
      .type("text")
      .send(status === 500 ? "Something went wrong." : "This request is not valid.");
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
