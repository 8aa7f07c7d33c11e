import { findContents } from "~/database/sealed-contents.server";
import type { Submission } from "~/database/submissions.server";
import type { Queries } from "~/database/transaction.server";
import type { Workspace } from "~/database/workspaces.server";
import { readStoredContents } from "../package/find-sealed-contents.server";

/** The project as it was called when it was handed in: what it is called now is no part of a receipt. */
export async function readHandedInNames(
  queries: Queries,
  { freezeId }: Pick<Submission, "freezeId">,
  workspace: Workspace,
): Promise<Pick<Workspace, "title" | "acronym">> {
  const stored = await findContents(queries, freezeId);
  return stored === null ? workspace : readStoredContents(stored).application;
}
