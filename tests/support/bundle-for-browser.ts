import path from "node:path";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/** A module of the tests, with all it imports, as one script that puts its exports into the global of that name. */
export async function bundleForBrowser(entry: string, name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~": path.join(root, "app") } },
    build: {
      write: false,
      lib: { entry: path.join(root, entry), formats: ["iife"], name },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const [script] = output;
  if (script?.type !== "chunk") throw new Error(`Nothing came of ${entry}`);
  return script.code;
}
