import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of one's own, which can be filled up without harm to anybody else. */
export interface SmallDisk {
  readonly folder: string;
  /** To the last byte. */
  fill(): void;
  free(): void;
  remove(): void;
}

/** Null where it may not be mounted: only root on Linux may. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "cantiere-disk-"));
  const size = `size=${megabytes}m,mode=0755`;
  if (spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder]).status !== 0) {
    rmdirSync(folder);
    return null;
  }
  chmodSync(folder, 0o755);
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill: () => writeUntilFull(filler),
    free: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync("umount", ["-l", folder]);
      rmdirSync(folder);
    },
  };
}

function writeUntilFull(file: string): void {
  const descriptor = openSync(file, "w");
  for (const size of [1024 * 1024, 64 * 1024, 4 * 1024]) {
    const piece = Buffer.alloc(size);
    try {
      for (;;) if (writeSync(descriptor, piece) < size) break;
    } catch {
      // Full, for pieces of this size.
    }
  }
  closeSync(descriptor);
}
