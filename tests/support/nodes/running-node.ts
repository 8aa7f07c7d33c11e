import { once } from "node:events";
import { startBuiltProcess } from "../built-process.ts";

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
  const { process: child, port } = await startBuiltProcess("node-process", {
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
  });
  const exited = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return {
    port,
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
