import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly role: string;
  readonly password: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** of the one server that the whole run shares, filled with the example */
    serverOrigin: string;
    demoAccounts: readonly DemoAccount[];
    /** of a server that has filled itself with the example and ended: to copy from */
    exampleDir: string;
  }
}

/** One built server for the whole run, with the example in it: that of EXAMPLE_DIR, or one made here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["EXAMPLE_DIR"];
  const made = given ? null : await startServer();
  await made?.stop();
  const exampleDir = given ?? made!.dataDir;
  const server = await startServer({ dataDir: copyOf(exampleDir) });
  project.provide("exampleDir", exampleDir);
  project.provide("serverOrigin", server.origin);
  project.provide("demoAccounts", server.accounts);
  return async () => {
    await server.stop();
    server.forget();
    made?.forget();
  };
}

/** A further server of one's own with the example in it, in a quarter of the time it takes to fill one. */
export function startExample(options: Omit<ServerOptions, "dataDir"> = {}): Promise<RunningServer> {
  return startServer({ ...options, dataDir: copyOf(inject("exampleDir")) });
}

/** With the owners of its files: the database may run as another user. */
function copyOf(dataDir: string): string {
  const copy = makeDataDir();
  const names = readdirSync(dataDir).map((name) => path.join(dataDir, name));
  execFileSync("cp", ["-a", ...names, copy]);
  return copy;
}

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  readonly accounts: readonly DemoAccount[];
  /** everything it wrote so far */
  output(): string;
  /** SIGTERM, and waits for the end. Returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: the embedded database stays behind, for the next start on the same folder to take over. */
  kill(): Promise<void>;
  /** Deletes its data, after it has ended. */
  forget(): void;
}

export interface ServerOptions {
  /** of a server that was there before; a new one without it */
  readonly dataDir?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const readyWithinMs = 60_000;

/** From nothing, unless the folder says otherwise. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? makeDataDir();
  const port = options.port ?? (await findFreePort());
  const child = spawn(process.execPath, ["build/process/index.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      MODE: "demo",
      DATA_DIR: dataDir,
      PORT: String(port),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = `http://localhost:${port}`;
  const output = collectOutput(child);
  const stopWithUs = () => child.kill("SIGTERM");
  process.once("exit", stopWithUs);
  child.once("exit", () => process.off("exit", stopWithUs));
  await waitUntilReady(child, origin, output);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    origin,
    port,
    dataDir,
    pid: child.pid!,
    accounts: readAccounts(dataDir),
    output,
    stop: () => end("SIGTERM"),
    kill: async () => {
      await end("SIGKILL");
    },
    forget: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

function makeDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-e2e-"));
  // The database may run as another user.
  chmodSync(dataDir, 0o755);
  return dataDir;
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

function collectOutput(child: ChildProcess): () => string {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => (text += part));
  return () => text;
}

async function waitUntilReady(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  const end = performance.now() + readyWithinMs;
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready:\n${output()}`);
    if (performance.now() > end) {
      child.kill("SIGKILL");
      throw new Error(`The server was not ready in ${readyWithinMs} ms:\n${output()}`);
    }
    await pause(50);
  }
}

function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/health`).then(
    (response) => response.ok,
    () => false,
  );
}

/** None outside the demonstration. */
function readAccounts(dataDir: string): readonly DemoAccount[] {
  const place = path.join(dataDir, "demo-accounts.json");
  if (!existsSync(place)) return [];
  // Written by the server itself, which checked it.
  const file = JSON.parse(readFileSync(place, "utf8")) as {
    accounts: readonly DemoAccount[];
  };
  return file.accounts;
}
