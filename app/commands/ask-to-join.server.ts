import { writeAudit } from "~/database/audit.server";
import { createJoinRequest, type JoinApplication, listJoinRequests } from "~/database/join-requests.server";
import { findJoinableWorkspace } from "~/database/joining.server";
import { listMembers } from "~/database/members.server";
import { findOrganisationByTaxCode } from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { claimSending } from "~/database/sendings.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import type { Workspace } from "~/database/workspaces.server";
import { Refusal } from "~/errors.server";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "./compose-mails.server";
import { joinRequestMail } from "./join-request-mail";
import { requireTry } from "./require-try.server";
import { sendWaitingMails } from "./send-waiting-mails.server";
import type { Visitor } from "./start-session.server";

type AskServices = Pick<Services, "database" | "clock" | "attempts" | "mailer" | "changes" | "log"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

interface Asking extends Pick<Visitor, "address"> {
  /** how the browser named the form */
  readonly sendingKey?: string | null;
}

/** More than anybody would answer: what comes beyond is no wish to join. */
const mostRequests = 100;

/** An organisation asks to join by the public address of the workspace. The lead's administrators are told. */
export async function askToJoin(
  services: AskServices,
  { token, application }: { readonly token: string; readonly application: JoinApplication },
  { address, sendingKey = null }: Asking,
): Promise<void> {
  const { database, clock } = services;
  requireTry(services.attempts, "ask-to-join", { address, email: application.personEmail });
  const asked = await inTransaction(database, async (queries) => {
    const joinable = await findJoinableWorkspace(queries, token);
    if (joinable === null) throw new Refusal("not-found");
    const createdAt = clock.now();
    const sending = { sender: `joining/${joinable.id}`, act: "ask-to-join", key: sendingKey };
    if ((await claimSending(queries, sending, createdAt)) !== null) return null;
    await holdAlone(queries, `joining:${joinable.id}`);
    await requireNewcomer(queries, joinable.id, application.taxCode);
    const requestId = await createJoinRequest(queries, joinable.id, { ...application, createdAt });
    const entry = { at: createdAt, accountId: null, workspaceId: joinable.id, subject: { requestId } };
    await writeAudit(queries, { ...entry, act: "ask-to-join" });
    const mails = await composeForLead(services, queries, { workspace: joinable, application });
    return { workspaceId: joinable.id, mailIds: await addWaitingMails(queries, mails, createdAt) };
  });
  // The lead is told by the first one.
  if (asked === null) return;
  services.changes.publish(asked.workspaceId);
  // The answer does not wait for the mail: the request is on the board whatever becomes of it.
  sendWaitingMails(services, asked.mailIds).catch((error: unknown) => {
    services.log.error({ err: error }, "the lead was not told by mail of a request to join");
  });
}

async function requireNewcomer(queries: Queries, workspaceId: string, taxCode: string): Promise<void> {
  const known = await findOrganisationByTaxCode(queries, taxCode);
  if (known !== null && (await findPartner(queries, workspaceId, known.id)) !== null)
    throw new Refusal("already-a-partner");
  const waiting = await listJoinRequests(queries, workspaceId);
  if (waiting.some((request) => request.taxCode === taxCode)) throw new Refusal("already-asking");
  if (waiting.length >= mostRequests) throw new Refusal("joining-full");
}

async function composeForLead(
  { settings }: Pick<AskServices, "settings">,
  queries: Queries,
  { workspace, application }: { readonly workspace: Workspace; readonly application: JoinApplication },
): Promise<readonly Mail[]> {
  const { id, title } = workspace;
  const { organisationName, personName } = application;
  const members = await listMembers(queries, id);
  const link = `${settings.publicOrigin}/cantieri/${id}/partenariato/richieste`;
  const about = { organisation: organisationName, person: personName, workspace: title, link };
  const administrators = members.filter(({ role }) => role === "administrator");
  return composeMails(queries, administrators, (language, name) =>
    joinRequestMail(language, { name, ...about }),
  );
}
