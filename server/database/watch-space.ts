import { statfs } from "node:fs/promises";

/**
 * PostgreSQL ends when its log finds no space, and cannot even be read from then: what is left is for itself, so
 * that it stays up. It writes a new file of 16 MB at a time, and a few of them around a checkpoint.
 */
const keptBytes = 64 * 1024 * 1024;
const lookEveryMs = 250;

export interface SpaceWatch {
  isShort(): boolean;
  stop(): void;
}

/** Looks again and again how much space is left where a folder is. */
export function watchSpace(folder: string): SpaceWatch {
  let isShort = false;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      const { bavail, bsize } = await statfs(folder);
      isShort = bavail * bsize < keptBytes;
    } catch {
      // Where it cannot be known, the database says so itself when there is none.
    }
    isLooking = false;
  }

  void look();
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return { isShort: () => isShort, stop: () => clearInterval(timer) };
}
