import { writeAudit } from "~/database/audit.server";
import { createJoinRequest, type JoinApplication, listJoinRequests } from "~/database/join-requests.server";
import { findJoinableWorkspace } from "~/database/joining.server";
import { listMembers } from "~/database/members.server";
import { findOrganisationByTaxCode } from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { claimSending } from "~/database/sendings.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { Workspace } from "~/database/workspaces.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { joinRequestMail } from "./join-request-mail";
import { requireTry } from "./require-try.server";
import type { Visitor } from "./start-session.server";
import { writeToMembers } from "./write-to-members.server";

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
  const workspace = await inTransaction(database, async (queries) => {
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
    return joinable;
  });
  // The lead was told the first time.
  if (workspace === null) return;
  services.changes.publish(workspace.id);
  // The answer does not wait for the mail: the request is on the board whatever becomes of it.
  tellLead(services, workspace, application).catch((error: unknown) => {
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

async function tellLead(
  services: AskServices,
  { id, title }: Workspace,
  { organisationName, personName }: JoinApplication,
): Promise<void> {
  const members = await listMembers(services.database, id);
  const link = `${services.settings.publicOrigin}/cantieri/${id}/partenariato/richieste`;
  const about = { organisation: organisationName, person: personName, workspace: title, link };
  await writeToMembers(
    services,
    members.filter(({ role }) => role === "administrator"),
    (language, name) => joinRequestMail(language, { name, ...about }),
  );
}
