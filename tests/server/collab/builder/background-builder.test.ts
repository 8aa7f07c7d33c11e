import { readdirSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { createBackgroundBuilder } from "../../../../server/collab/builder/background-builder.ts";
import { type Builder, createBuilder } from "../../../../server/collab/builder/builder.ts";
import { limits } from "../../../../server/collab/limits.ts";
import { createTestLog } from "../../../support/live-room.ts";

const log = createTestLog();
const empty = { packed: [], plain: [] };

function opened(builder: Builder): Builder {
  onTestFinished(() => builder.close());
  return builder;
}

/** How nice each thread of this process is: 0 is the usual. */
function nicenessOfThreads(): number[] {
  return readdirSync("/proc/self/task").map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[16]);
  });
}

const countNicer = () => nicenessOfThreads().filter((niceness) => niceness > 0).length;

test.runIf(process.platform === "linux")(
  "[BLD-5] what nobody waits for has one thread, however much it is, and that gives way; the others do not",
  async () => {
    const before = countNicer();
    await opened(createBuilder({ log, limits })).run("unpack", empty);
    expect(countNicer()).toBe(before);
    const background = opened(createBackgroundBuilder({ log, limits }));
    await Promise.all(Array.from({ length: 10 }, () => background.run("unpack", empty)));
    expect(countNicer()).toBe(before + 1);
  },
);
