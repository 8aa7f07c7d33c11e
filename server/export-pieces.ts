import { createHash } from "node:crypto";
import type { Database } from "~/database/client.server";
import { keepExportPiece } from "~/database/export-jobs.server";

const pieceBytes = 1024 * 1024;

export interface PieceKeeper {
  keep(bytes: Uint8Array): Promise<void>;
  /** Keeps what is left, and says what all of it is. */
  end(): Promise<{ readonly size: number; readonly sha256: string }>;
}

/** Keeps the bytes of a file as they come, in pieces of a size the database likes. */
export function createPieceKeeper(database: Database, jobId: string): PieceKeeper {
  const hash = createHash("sha256");
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let size = 0;
  let position = 0;

  async function write(): Promise<void> {
    if (waitingBytes === 0) return;
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await keepExportPiece(database, { jobId, position: position++, bytes });
  }

  return {
    async keep(bytes) {
      hash.update(bytes);
      size += bytes.length;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= pieceBytes) await write();
    },
    async end() {
      await write();
      return { size, sha256: hash.digest("hex") };
    },
  };
}
