import { findContents, findOpenContentsHash } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { applicationPath, packagePaths } from "~/export/package/make-package-files.server";
import { readStoredContents } from "./find-sealed-contents.server";

export interface PlannedFiles {
  readonly freezeId: string;
  /** of all files, in the order of the package */
  readonly paths: readonly string[];
  /** of the application to sign */
  readonly applicationPath: string;
}

/** Which files the package of the freeze that is on has; null while the stage is open. */
export async function findPlannedFiles(queries: Queries, workspaceId: string): Promise<PlannedFiles | null> {
  const open = await findOpenContentsHash(queries, workspaceId);
  if (open === null) return null;
  const key = `${open.freezeId} ${open.sha256}`;
  const known = planned.get(key);
  if (known !== undefined) return known;
  const found = await planFiles(queries, open.freezeId);
  if (found !== null) keep(key, found);
  return found;
}

/**
 * By freeze and hash of its contents. They never change, are large, and the page of the delivery asks at every change
 * of the workspace.
 */
const planned = new Map<string, PlannedFiles>();
const mostPlanned = 50;

/** The one that was planned first goes. */
function keep(key: string, files: PlannedFiles): void {
  const [oldest] = planned.keys();
  if (oldest !== undefined && planned.size >= mostPlanned) planned.delete(oldest);
  planned.set(key, files);
}

async function planFiles(queries: Queries, freezeId: string): Promise<PlannedFiles | null> {
  const stored = await findContents(queries, freezeId);
  if (stored === null) return null;
  const contents = readStoredContents(stored);
  return { freezeId, paths: packagePaths(contents), applicationPath: applicationPath(contents) };
}
