import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Of the program that runs here. */
export function programVersion(): string {
  const read: unknown = JSON.parse(readFileSync(path.resolve("package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(read).version;
}
