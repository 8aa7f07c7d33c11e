import { chmodSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { freemem } from "node:os";

const inMemory = "/dev/shm";
const wanted = 4 * 1024 ** 3;

/**
 * A folder that is kept in memory, gone when the process ends; null where there is none, or too little room. A database
 * is copied there in a fifteenth of the time: it is many small files, none of which has to outlive a test.
 * @returns {string | null}
 */
export function makeMemoryFolder() {
  if (!hasRoom()) return null;
  const folder = mkdtempSync(`${inMemory}/cantiere-test-`);
  // The databases in it may run as another user.
  chmodSync(folder, 0o755);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= wanted && freemem() >= wanted;
  } catch {
    return false;
  }
}
