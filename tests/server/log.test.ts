import { fork } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { expect, test } from "vitest";

test.runIf(process.platform === "linux")(
  "[STO-12] a log that cannot be written, because its disk is full, does not end the process",
  async () => {
    const full = openSync("/dev/full", "w");
    const child = fork("tests/support/full-disk-log.ts", {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", full, full, "ipc"],
    });
    const said: unknown[] = [];
    child.on("message", (word) => said.push(word));
    const [code] = (await once(child, "exit")) as [number];
    expect([code, said]).toEqual([0, ["still here"]]);
  },
);
