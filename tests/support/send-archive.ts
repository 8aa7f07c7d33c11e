import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lookAtArchive } from "~/commands/archive/look-at-archive.server";
import type { Account } from "~/database/accounts.server";
import type { ArchiveServices } from "./archive-services.ts";

/** An archive as it arrives from a browser, looked at. */
export async function sendArchive({ services }: ArchiveServices, account: Account, zip: Uint8Array) {
  const folder = mkdtempSync(path.join(tmpdir(), "cantiere-sent-"));
  try {
    const file = { path: path.join(folder, "a.zip"), name: "a.zip" };
    writeFileSync(file.path, zip);
    return await lookAtArchive(services, account, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, of one that must be good; answers the upload's id. */
export async function sendGoodArchive(
  to: ArchiveServices,
  account: Account,
  zip: Uint8Array,
): Promise<string> {
  const looked = await sendArchive(to, account, zip);
  if (looked.status === "refused") throw new Error(`refused: ${looked.code} ${looked.found}`);
  return looked.uploadId;
}
