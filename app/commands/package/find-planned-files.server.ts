import { findContents, findOpenContentsHash } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { applicationPath, packagePaths } from "~/export/package/make-package-files.server";
import type { PlannedFiles, Services } from "~/services.server";
import { readStoredContents } from "./find-sealed-contents.server";

/**
 * Which files the package of the freeze that is on has; null while the stage is open. Planned once: the contents never
 * change, are large, and the page of the delivery asks at every change of the workspace.
 */
export async function findPlannedFiles(
  { database, packagePlans }: Pick<Services, "database" | "packagePlans">,
  workspaceId: string,
): Promise<PlannedFiles | null> {
  const open = await findOpenContentsHash(database, workspaceId);
  if (open === null) return null;
  return packagePlans.recall(`${open.freezeId} ${open.sha256}`, () => planFiles(database, open.freezeId));
}

async function planFiles(queries: Queries, freezeId: string): Promise<PlannedFiles | null> {
  const stored = await findContents(queries, freezeId);
  if (stored === null) return null;
  const contents = readStoredContents(stored);
  return { freezeId, paths: packagePaths(contents), applicationPath: applicationPath(contents) };
}
