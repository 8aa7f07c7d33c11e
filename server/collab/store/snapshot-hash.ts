import { createHash } from "node:crypto";

/** SHA-256, in hex. */
export function hashOf(state: Uint8Array): string {
  return createHash("sha256").update(state).digest("hex");
}

/** A snapshot is only a cache: one that does not match its hash is passed over, and the log is read instead. */
export function hasHash(state: Uint8Array, sha256: string): boolean {
  return hashOf(state) === sha256;
}
