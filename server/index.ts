import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { parseSettings, type Settings, SettingsError } from "~/env.server";
import { actsByClock, startActByClock } from "./acts-by-clock.ts";
import { startAvailability } from "./availability.ts";
import { openDatabase } from "./database/open-database.ts";
import { createHttpApp } from "./http/http-app.ts";
import { listen } from "./http/listen.ts";
import { openHttpServer } from "./http/open-server.ts";
import { keepSecret } from "./keep-secret.ts";
import { createLog, type Log } from "./log.ts";
import { openBuiltPages, openSourcePages } from "./pages.ts";
import { seedDemo } from "./seed-demo.ts";
import { createServices } from "./services.ts";
import { createShutdown, type Shutdown } from "./shutdown.ts";
import { StartError } from "./start-error.ts";
import { tell, tellAddress, tellFailure } from "./tell.ts";
import { programVersion } from "./program-version.ts";

// Where nobody listens any more, or on a full disk, words for people are lost, and nothing else.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

const isDeveloping = process.argv.includes("--dev");

try {
  const settings = parseSettings(process.env, keepSecret);
  const log = createLog(settings.mode);
  const shutdown = createShutdown(log);
  await start(settings, log, shutdown).catch((error: unknown) => giveUp(error, shutdown, log));
} catch (error) {
  if (!isForPeople(error)) throw error;
  tellFailure(error.message);
  process.exitCode = 1;
}

/** Brings things up in the order they need each other; they go down in the opposite one. */
async function start(settings: Settings, log: Log, shutdown: Shutdown): Promise<void> {
  const server = openHttpServer();
  server.on("request", answerNotYet);
  // First, because it is what goes wrong most often, and setting up a database takes a moment.
  await listen(server, settings);
  const onLost = (reason: string) => void giveUp(new StartError(reason), shutdown, log);
  const opened = await openDatabase({ settings, tell, onLost });
  shutdown.add(opened.stop);
  const { services, live, watching, close } = createServices(settings, opened, log);
  shutdown.add(close);
  const { database } = services;
  const accounts = settings.demo ? await seedDemo({ settings, database, databaseUrl: opened.url, tell }) : [];

  const pages = isDeveloping ? await openSourcePages(server) : await openBuiltPages();
  shutdown.add(pages.close);
  for (const act of actsByClock) shutdown.add(startActByClock(services, pages, act).stop);
  shutdown.add(() => closeServer(server));
  // Lines over HTTP are answers of the server: they hear that it restarts before it hangs up.
  shutdown.add(live.close);
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith("/live/")) live.handleUpgrade(request, socket, head);
    // Vite listens as well, for the line by which it changes pages in place.
    else if (!isDeveloping) socket.destroy();
  });
  server.off("request", answerNotYet);
  const app = createHttpApp(services, pages, watching);
  server.on("request", (request, response) => {
    // Before everything that collects or compresses: these answers are streams.
    if (request.url?.startsWith("/live-http/")) live.handleHttp(request, response);
    else app(request, response);
  });
  // Last up and first down: it says that people are answered.
  shutdown.add((await startAvailability({ ...services, version: programVersion() })).stop);
  tellAddress(settings, accounts);
}

function answerNotYet(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { "Content-Type": "text/plain", "Retry-After": "2", "Cache-Control": "no-store" });
  response.end("Cantiere is starting.");
}

async function giveUp(error: unknown, shutdown: Shutdown, log: Log): Promise<void> {
  if (shutdown.isEnding()) return;
  if (isForPeople(error)) tellFailure(error.message);
  else log.fatal({ err: error }, "the process could not start");
  await shutdown.end(1);
}

function isForPeople(error: unknown): error is Error {
  return error instanceof StartError || error instanceof SettingsError;
}

const lastAnswersWithinMs = 1_000;

/** Answers what was asked, then hangs up; streams of events would never end by themselves. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, pause(lastAnswersWithinMs)]);
  server.closeAllConnections();
}
