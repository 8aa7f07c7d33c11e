import { findLastAudit, writeAudit } from "~/database/audit.server";
import { hasSignOffs } from "~/database/sign-offs.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { addWaitingMails } from "~/database/waiting-mails.server";
import { findWorkspace, type Workspace } from "~/database/workspaces.server";
import { listAll } from "~/domain/wording/list-words";
import type { Wording } from "~/domain/wording/language";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "../compose-mails.server";
import { sendWaitingMails } from "../send-waiting-mails.server";
import { readSignOffs } from "./read-sign-offs.server";
import { reopenedMail } from "./sign-off-mail";
import { whoMaySignOff } from "./who-may-sign-off.server";

type TellServices = Pick<Services, "database" | "live" | "clock" | "mailer"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

const act = "tell-of-reopened-sign-off";
const dayMs = 24 * 60 * 60_000;

/**
 * Tells the people who may approve for a body that what it approved is another text now: once for each approval, and
 * at most one mail a day to a body.
 */
export async function tellOfReopened(services: TellServices, workspaceId: string): Promise<void> {
  const { database } = services;
  const workspace = await findWorkspace(database, workspaceId);
  if (workspace === null || !(await hasSignOffs(database, { workspaceId, stageId: workspace.stageId })))
    return;
  const { bodies } = await readSignOffs(services, workspace);
  for (const { organisationId, name, latest, state } of bodies) {
    if (state.status !== "reopened" || latest === null) continue;
    const reopened = { signOffId: latest.id, organisationId, name, changed: state.changed };
    await sendWaitingMails(services, await noteTelling(services, workspace, reopened));
  }
}

interface Reopened {
  readonly organisationId: string;
  readonly signOffId: string;
  readonly name: string;
  readonly changed: readonly Wording[];
}

/** Alone: of two that look at the same moment only one tells. Returns the mails that are to go. */
function noteTelling(
  { database, clock, settings }: TellServices,
  workspace: Workspace,
  reopened: Reopened,
): Promise<readonly string[]> {
  const { id: workspaceId } = workspace;
  const { organisationId, signOffId } = reopened;
  const subject = { organisationId, signOffId };
  return inTransaction(database, async (queries) => {
    await holdAlone(queries, `sign-offs:${workspaceId}`);
    const at = clock.now();
    const about = ["organisationId", subject.organisationId] as const;
    const last = await findLastAudit(queries, { workspaceId, act, about });
    if (last && (isAbout(last.subject, subject.signOffId) || at.getTime() - last.at.getTime() < dayMs))
      return [];
    await writeAudit(queries, { at, accountId: null, workspaceId, act, subject });
    const link = `${settings.publicOrigin}/cantieri/${workspaceId}/consegna/approvazioni`;
    return addWaitingMails(queries, await compose(queries, workspace, { ...reopened, link }), at);
  });
}

function isAbout(subject: unknown, signOffId: string): boolean {
  return (
    typeof subject === "object" &&
    subject !== null &&
    "signOffId" in subject &&
    subject.signOffId === signOffId
  );
}

async function compose(
  queries: Queries,
  { id, title }: Workspace,
  { organisationId, name: organisation, changed, link }: Reopened & { readonly link: string },
): Promise<readonly Mail[]> {
  const whoMay = await whoMaySignOff(queries, id);
  return composeMails(queries, whoMay(organisationId), (language, name) => {
    const parts = changed.map((part) => part[language]);
    const about = { name, organisation, workspace: title, link, changed: listAll(language, parts) };
    return reopenedMail(language, about);
  });
}
