import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Abroad, Boundaries } from "~/domain/map/boundaries";

/** Made by scripts/cells/build-cells.ts; it stays beside the sources, as the migrations do. */
const file = path.resolve("server/territory/cells.topo.json");

let reading: Promise<Boundaries & Abroad> | null = null;

/** The cells that stand for the municipalities until boundaries are imported, and the countries around; read once. */
export function readCells(): Promise<Boundaries & Abroad> {
  reading ??= readFile(file, "utf8").then(
    // The file is ours, and a test looks at all of it.
    (text) => JSON.parse(text) as Boundaries & Abroad,
  );
  return reading;
}
