import { createHash } from "node:crypto";

/** Of what a form was filled in from: another one now means that somebody else has changed it meanwhile. */
export function fingerprintOf(values: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}
