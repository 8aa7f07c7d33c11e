import type { PreflightResult } from "./run-preflight";

/** It is the very file that was given out, signed and whole: worth keeping, whatever else an office may say of it. */
export function isGivenOut(results: readonly PreflightResult[]): boolean {
  return results.every(({ id, outcome }) => !bound.has(id) || outcome === "passed" || outcome === "noted");
}

const bound: ReadonlySet<string> = new Set(["extension", "envelope", "integrity", "digest"]);
