import { type ChildProcess, fork, type ForkOptions } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import product from "../../server/vite.config.ts";

const root = path.resolve(import.meta.dirname, "../..");
const sources = {
  "live-process": "tests/support/live-process.ts",
  "faulty-process": "tests/support/faults/faulty-process.ts",
  "node-process": "tests/support/nodes/node-process.ts",
  // The product looks for its worker beside itself, under this name.
  "builder-worker": "server/collab/builder/builder-worker.ts",
} as const;

export interface BuiltProcess {
  readonly process: ChildProcess;
  readonly port: number;
}

let built: Promise<string> | null = null;

/**
 * A server of the tests in a process of its own, once it has told its port. It is built, once for each script and
 * in the way of the product: from the source, each start of the process and of its workers takes seconds.
 */
export async function startBuiltProcess(
  name: Exclude<keyof typeof sources, "builder-worker">,
  options: Pick<ForkOptions, "env" | "serialization" | "stdio">,
): Promise<BuiltProcess> {
  built ??= buildAll();
  const child = fork(path.join(await built, `${name}.js`), { ...options, execArgv: [] });
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`the ${name} did not start`)));
  const [message] = (await Promise.race([once(child, "message"), ended])) as [{ readonly port: number }];
  ended.catch(() => undefined);
  return { process: child, port: message.port };
}

/** In a folder from which the packages are found. */
async function buildAll(): Promise<string> {
  const packages = path.join(root, "node_modules/.cache");
  mkdirSync(packages, { recursive: true });
  const outDir = mkdtempSync(path.join(packages, "cantiere-script-"));
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  const input = Object.fromEntries(
    Object.entries(sources).map(([name, file]) => [name, path.join(root, file)]),
  );
  const rollupOptions = { ...product.build?.rollupOptions, input };
  await build({
    ...product,
    configFile: false,
    logLevel: "error",
    build: { ...product.build, outDir, rollupOptions },
  });
  return outDir;
}
