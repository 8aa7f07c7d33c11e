#!/usr/bin/env node
// Stands where Prisma's command line expects its native schema engine: same arguments, same JSON lines.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { runOnce } from "./adapter.mjs";
import { lastPanic, openEngine } from "./open-engine.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const url = values.datasource ? JSON.parse(values.datasource).url : undefined;
const datamodels = values.datamodels?.map((file) => [file, readFileSync(file, "utf8")]);

if (positionals[0] === "cli") await answerOnce(positionals[1]);
else await serve();

async function answerOnce(command) {
  try {
    await (command === "create-database" ? createDatabase() : runOnce(url, "SELECT 1"));
  } catch (error) {
    const fields = { error_code: error.code === "3D000" ? "P1003" : "P1001", message: error.message };
    // The command line skips the first line and reads the second.
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    process.exitCode = 1;
  }
}

async function createDatabase() {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = "/postgres";
  await runOnce(maintenance.href, `CREATE DATABASE "${name.replaceAll('"', '""')}"`);
}

async function serve() {
  let engine = null;
  const open = () => (engine ??= openEngine({ url, datamodels }));
  let queue = Promise.resolve();
  createInterface({ input: process.stdin })
    .on("line", (line) => (queue = queue.then(() => answer(JSON.parse(line), open))))
    // The connection of the engine would keep the process alive.
    .on("close", () => void queue.then(() => process.exit()));
}

async function answer({ id, method, params }, open) {
  if (method === undefined) return;
  try {
    const { engine } = await open();
    const result = await engine[method === "getDatabaseVersion" ? "version" : method](params);
    if (method === "diff") write({ id, method: "print", params: { content: result.stdout } });
    write({ id, result: result ?? null });
  } catch (error) {
    write({ id, error: describe(error) });
  }
}

function describe(error) {
  const message = lastPanic() ?? error.message;
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: false, message, meta: error.meta ?? null, error_code: error.code ?? null },
  };
}

function write(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
