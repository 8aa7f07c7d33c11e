import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Contestant } from "./contestants.ts";
import { pinned } from "./cores.ts";
import { compiled } from "./prepare.ts";

export interface Usage {
  readonly cpuMs: number;
  readonly rssBytes: number;
}

const servers = path.join(import.meta.dirname, "servers");
const probe = pathToFileURL(path.join(servers, "probe.mjs")).href;

/** A server in a process and on a core of its own. */
export class ServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  static async start(
    contestant: Contestant,
    environment: Readonly<Record<string, string>>,
  ): Promise<ServerProcess> {
    const folder = contestant.entry.endsWith(".mjs") ? servers : compiled;
    const profile = contestant.stores === "database" ? (process.env["PROFILE"]?.split(" ") ?? []) : [];
    const options = [
      "--expose-gc",
      "--import",
      probe,
      ...(contestant.options ?? []),
      ...profile,
      path.resolve(folder, contestant.entry),
    ];
    const [command, ...words] = pinned("server", [process.execPath, ...options]);
    const child = spawn(command, words, {
      env: { ...process.env, ...contestant.environment, ...environment, NODE_ENV: "production" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ended = once(child, "exit").then(() =>
      Promise.reject(new Error(`${contestant.name} did not start`)),
    );
    const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [{ readonly port: number }];
    return new ServerProcess(child, port);
  }

  usage(): Promise<Usage> {
    return this.#ask("usage");
  }

  usageAfterGc(): Promise<Usage> {
    return this.#ask("usage-after-gc");
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    const killer = setTimeout(() => this.#child.kill("SIGKILL"), 5_000);
    await exited;
    clearTimeout(killer);
  }

  async #ask(question: string): Promise<Usage> {
    const answer = once(this.#child, "message");
    this.#child.send(question);
    return (await answer)[0] as Usage;
  }
}
