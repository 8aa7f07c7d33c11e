import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import {
  type Builder,
  type BuilderOptions,
  createBuilder,
} from "../../../../server/collab/builder/builder.ts";
import { type Limits, limits as standardLimits } from "../../../../server/collab/limits.ts";
import { createTestLog } from "../../../support/live-room.ts";

const builders: Builder[] = [];
afterEach(async () => {
  for (const builder of builders.splice(0)) await builder.close();
});

function open({ start, ...changed }: Partial<Limits> & Pick<BuilderOptions, "start"> = {}): Builder {
  const limits = { ...standardLimits, builderThreads: 1, ...changed };
  const builder = createBuilder({ log: createTestLog(), limits, ...(start && { start }) });
  builders.push(builder);
  return builder;
}

/** A worker that does what the next line of `lines` says, and afterwards what an honest one does. */
function startScripted(lines: string[]): (memoryMb: number) => Worker {
  return (memoryMb) => {
    const line = lines.shift() ?? "port.postMessage({ id: question.id, status: 'done', output: [] })";
    const program = `const port = require("node:worker_threads").parentPort;
      port.on("message", (question) => { ${line} });
      port.postMessage("ready");`;
    return new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  };
}

function buildState(text: string): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

test("the program of the product answers, beside the thread that serves people", async () => {
  const builder = open();
  const blocks = await builder.run("readText", { parts: [buildState("Bisogni\nCasa")] });
  expect(blocks).toMatchObject([{ runs: [{ text: "Bisogni" }] }, { runs: [{ text: "Casa" }] }]);
});

test("the bytes that are given away for a task are still here afterwards", async () => {
  const state = buildState("Bisogni");
  await open().run("readText", { parts: [state, state.subarray(0)] });
  expect(state.length).toBeGreaterThan(10);
});

test("[BLD-1] a task that takes too long is ended, and the next is done by another worker", async () => {
  const builder = open({ builderTaskMs: 200, start: startScripted(["for (;;);"]) });
  const endless = builder.run("readText", { parts: [] });
  const next = builder.run("readText", { parts: [] });
  expect(await Promise.allSettled([endless, next])).toMatchObject([
    { reason: { failure: "overran" } },
    { value: [] },
  ]);
});

test("[BLD-1] a worker that ends, by itself or for want of memory, fails its own task only", async () => {
  const hungry = "const kept = []; for (;;) kept.push(new Array(100000).fill({}));";
  const builder = open({ builderMemoryMb: 32, start: startScripted(["process.exit(3)", hungry]) });
  const tasks = [1, 2, 3].map(() => builder.run("readText", { parts: [] }));
  const outcomes = await Promise.allSettled(tasks);
  expect(outcomes).toMatchObject([
    { status: "rejected", reason: { failure: "died" } },
    { status: "rejected", reason: { failure: "died" } },
    { status: "fulfilled" },
  ]);
});

test("[BLD-1] a task that throws is told as that, and its worker goes on", async () => {
  const starts: number[] = [];
  const start = startScripted(["port.postMessage({ id: question.id, status: 'threw', reason: 'no' })"]);
  const builder = open({ start: (memoryMb) => (starts.push(1), start(memoryMb)) });
  const outcome = builder.run("readText", { parts: [] });
  await expect(outcome).rejects.toMatchObject({ failure: "threw", message: "no" });
  await expect(builder.run("readText", { parts: [] })).rejects.toMatchObject({ failure: "threw" });
  expect(starts).toHaveLength(1);
});

test("[BLD-1] a worker that cannot start says nothing of the document", async () => {
  const builder = open({ start: () => new Worker("nonsense(", { eval: true }) });
  await expect(builder.run("readText", { parts: [] })).rejects.toMatchObject({ failure: "not-started" });
});

test("[BLD-1] closing ends what is being done and what waits", async () => {
  const builder = open({ start: startScripted(["for (;;);"]) });
  const tasks = [1, 2].map(() => builder.run("readText", { parts: [] }));
  const outcomes = Promise.allSettled(tasks);
  await builder.close();
  expect(await outcomes).toMatchObject([
    { reason: { failure: "closed" } },
    { reason: { failure: "closed" } },
  ]);
});
