/** Side of a block, in map units. */
const side = 160;

/**
 * The parts of long paths by the block of the drawing in which each begins. What is drawn of a part of the map is
 * found by these: one path for all would be gone through wholly for every piece of the picture.
 */
export function splitByBlock(paths: readonly string[]): readonly string[] {
  const blocks = new Map<string, string>();
  for (const path of paths) {
    const block = blockOf(path);
    blocks.set(block, (blocks.get(block) ?? "") + path);
  }
  return [...blocks.values()];
}

/** Each line or ring of a path as a path of its own: "M0,0L1,1M2,2L3,3" → "M0,0L1,1", "M2,2L3,3". */
export function linesOf(path: string): readonly string[] {
  return path
    .split("M")
    .filter((line) => line !== "")
    .map((line) => `M${line}`);
}

function blockOf(path: string): string {
  const [, x = "0", y = "0"] = /^M(-?[\d.]+)[ ,]?(-?[\d.]+)/.exec(path) ?? [];
  return `${Math.floor(Number(x) / side)} ${Math.floor(Number(y) / side)}`;
}
