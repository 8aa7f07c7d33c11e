import { findAccount } from "~/database/accounts.server";
import { listMembers } from "~/database/members.server";
import type { NewSubmission } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { parseLanguage } from "~/domain/wording/language";
import type { Services } from "~/services.server";
import { submissionMail } from "./submission-mail";

type TellServices = Pick<Services, "database" | "mailer"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

/** Everybody of the partnership gets the number and the fingerprint, and the page where files can be verified. */
export async function tellSubmission(
  { database, mailer, settings }: TellServices,
  workspace: Workspace,
  { sentAt, registryNumber, manifestSha256 }: NewSubmission,
): Promise<void> {
  const address = `${settings.publicOrigin}/cantieri/${workspace.id}/consegna/ricevuta`;
  for (const { accountId } of await listMembers(database, workspace.id)) {
    const account = await findAccount(database, accountId);
    if (account === null) continue;
    const about = {
      name: account.name,
      workspace: workspace.title,
      sentAt,
      registryNumber,
      manifestSha256,
      address,
    };
    await mailer.send({ to: account.email, ...submissionMail(parseLanguage(account.language), about) });
  }
}
