import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { build, type InlineConfig } from "vite";
import serverConfig from "../../../server/vite.config.ts";

const here = import.meta.dirname;
export const compiled = path.resolve(here, "../../../.cache/bench-live");

/** Installs the peers beside the benchmark when they are not there yet; none of them is part of the product. */
export function installPeers(): void {
  if (existsSync(path.join(here, "node_modules/.package-lock.json"))) return;
  process.stderr.write("installing the servers to compare with\n");
  const isWindows = process.platform === "win32";
  execFileSync(isWindows ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: ["ignore", "ignore", "inherit"],
    shell: isWindows,
  });
}

/** Compiles our server as `npm run build` compiles the process, with what it starts beside itself. */
export async function compileOurs(): Promise<void> {
  const ofProcess = Object.entries(inputs(serverConfig));
  const besides = Object.fromEntries(ofProcess.filter(([name]) => name !== "index" && name !== "seed"));
  await build({
    ...serverConfig,
    configFile: false,
    logLevel: "error",
    build: {
      ...serverConfig.build,
      outDir: compiled,
      rollupOptions: {
        ...serverConfig.build?.rollupOptions,
        input: { ...besides, cantiere: path.join(here, "servers/cantiere.ts") },
      },
    },
  });
}

function inputs(config: InlineConfig): Readonly<Record<string, string>> {
  const input = config.build?.rollupOptions?.input;
  return typeof input === "object" && !Array.isArray(input) ? input : {};
}
