import { listMembers } from "~/database/members.server";
import type { NewSubmission } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import type { Services } from "~/services.server";
import { writeToMembers } from "../write-to-members.server";
import { submissionMail } from "./submission-mail";

type TellServices = Pick<Services, "database" | "mailer"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

/** Everybody of the partnership gets the number and the fingerprint, and the page where files can be verified. */
export async function tellSubmission(
  services: TellServices,
  workspace: Workspace,
  { sentAt, registryNumber, manifestSha256 }: NewSubmission,
): Promise<void> {
  const address = `${services.settings.publicOrigin}/cantieri/${workspace.id}/consegna/ricevuta`;
  const about = { workspace: workspace.title, sentAt, registryNumber, manifestSha256, address };
  const members = await listMembers(services.database, workspace.id);
  await writeToMembers(services, members, (language, name) => submissionMail(language, { name, ...about }));
}
