import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrationAdapter } from "./adapter.mjs";

const require = createRequire(import.meta.url);

/** What the engine said before it stopped: WebAssembly has no standard error. @type {string | null} */
let panic = null;
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => (panic = message) };

/**
 * Prisma's own schema engine as WebAssembly, in this process: nothing is downloaded, no binary is run.
 * Its connections stay open until `close`.
 * @param {{ url: string, datamodels?: [string, string][] }} options
 * @returns {Promise<{ engine: import("@prisma/schema-engine-wasm").SchemaEngine, close: () => Promise<void> }>}
 */
export async function openEngine({ url, datamodels }) {
  const glue = await loadEngine();
  const { factory, close } = migrationAdapter(url);
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  return { engine, close };
}

/** The message of the last panic of the engine, if it panicked. @returns {string | null} */
export function lastPanic() {
  return panic;
}

let loading = null;

function loadEngine() {
  loading ??= instantiate();
  return loading;
}

async function instantiate() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const code = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": importsOf(glue) });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/** The engine never takes back the ten seconds it gives itself for its lock: they must not keep the process alive. */
function importsOf(glue) {
  const timers = Object.keys(glue).filter((name) => name.startsWith("__wbg_setTimeout_"));
  const unref = (run, delayMs) => setTimeout(run, delayMs >>> 0).unref();
  return { ...glue, ...Object.fromEntries(timers.map((name) => [name, unref])) };
}
