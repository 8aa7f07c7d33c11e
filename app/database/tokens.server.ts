import { createHash, randomBytes } from "node:crypto";

/** A secret for a cookie or a link. Only its hash is stored, so that a copy of the database opens nothing. */
export function newToken(bits: 128 | 256): string {
  return randomBytes(bits / 8).toString("base64url");
}

/** SHA-256 in hex. The tokens are random, so nothing slower is needed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
