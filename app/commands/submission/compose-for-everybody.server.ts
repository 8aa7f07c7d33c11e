import { listMembers } from "~/database/members.server";
import type { NewSubmission } from "~/database/submissions.server";
import type { Queries } from "~/database/transaction.server";
import type { Workspace } from "~/database/workspaces.server";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "../compose-mails.server";
import { submissionMail } from "./submission-mail";

interface Recorded {
  readonly workspace: Workspace;
  readonly submission: NewSubmission;
}

/** Everybody of the partnership gets the number and the fingerprint, and the page where files can be verified. */
export async function composeForEverybody(
  queries: Queries,
  { publicOrigin }: Pick<Services["settings"], "publicOrigin">,
  { workspace, submission }: Recorded,
): Promise<readonly Mail[]> {
  const { sentAt, registryNumber, manifestSha256 } = submission;
  const address = `${publicOrigin}/cantieri/${workspace.id}/consegna/ricevuta`;
  const about = { workspace: workspace.title, sentAt, registryNumber, manifestSha256, address };
  const members = await listMembers(queries, workspace.id);
  return composeMails(queries, members, (language, name) => submissionMail(language, { name, ...about }));
}
