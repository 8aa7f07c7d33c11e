import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { findValkey } from "./find-valkey.mjs";
import { findFreePort } from "./running-server.ts";

export interface RunningValkey {
  readonly port: number;
  readonly url: string;
  readonly pid: number;
  /** SIGKILL: whatever it held is gone. */
  kill(): Promise<void>;
}

const readyWithinMs = 10_000;

/** The system's Valkey or Redis, with nothing in it, on this machine only. */
export async function startValkey(wantedPort?: number): Promise<RunningValkey> {
  const program = findValkey();
  if (program === null)
    throw new Error("This test needs Valkey or Redis: install it, or set VALKEY to where it is.");
  const port = wantedPort ?? (await findFreePort());
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn(program, [...settings, "--dir", "/tmp"], { stdio: "ignore" });
  const stopWithUs = () => child.kill("SIGKILL");
  process.once("exit", stopWithUs);
  const exited = once(child, "exit").then(() => process.off("exit", stopWithUs));
  const kill = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  await waitUntilReady(port, () => child.exitCode !== null);
  return { port, url: `redis://127.0.0.1:${port}`, pid: child.pid!, kill };
}

async function waitUntilReady(port: number, hasEnded: () => boolean): Promise<void> {
  const end = performance.now() + readyWithinMs;
  while (!(await answers(port))) {
    if (hasEnded() || performance.now() > end) throw new Error("Valkey did not start.");
    await pause(20);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", (data) => {
      resolve(data.toString().startsWith("+PONG"));
      socket.destroy();
    });
    socket.once("error", () => resolve(false));
  });
}
