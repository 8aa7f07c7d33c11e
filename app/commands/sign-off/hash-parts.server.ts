import { createHash } from "node:crypto";
import { contentsOf, type HashedPart, type SignOffPart } from "~/domain/delivery/sign-off/sign-off-part";

export function hashPart(part: SignOffPart): HashedPart {
  return { ...part, hash: sha256(contentsOf(part)) };
}

/** One hash over all parts: what a form carries, so that what is approved is what was shown. */
export function hashParts(parts: readonly HashedPart[]): string {
  return sha256(parts.map(({ id, hash }) => `${hash}  ${id}\n`).join(""));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
