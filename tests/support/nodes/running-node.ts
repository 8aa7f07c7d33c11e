import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface RunningNode {
  readonly port: number;
  signal(name: "SIGSTOP" | "SIGCONT"): void;
  /** Freezes the stage of a workspace; "gone" when the node ended before it answered. */
  freeze(workspaceId: string): Promise<string>;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** One node in a process of its own, see `node-process.ts`. */
export async function startNode(databaseUrl: string, redisUrl: string): Promise<RunningNode> {
  const child = fork(fileURLToPath(new URL("./node-process.ts", import.meta.url)), {
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
    execArgv: ["--import", "tsx"],
  });
  const exited = once(child, "exit");
  const ended = exited.then(() => Promise.reject(new Error("the node did not start")));
  const [message] = (await Promise.race([once(child, "message"), ended])) as [{ readonly port: number }];
  ended.catch(() => undefined);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    port: message.port,
    async freeze(freeze) {
      const answer = Promise.race([once(child, "message"), exited.then(() => [{ status: "gone" }])]);
      child.send({ freeze }, () => undefined);
      const [{ status }] = (await answer) as [{ readonly status: string }];
      return status;
    },
    signal: (name) => void child.kill(name),
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}
