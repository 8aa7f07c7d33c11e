import { findLastAudit, writeAudit } from "~/database/audit.server";
import { hasSignOffs } from "~/database/sign-offs.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { findWorkspace, type Workspace } from "~/database/workspaces.server";
import { listAll } from "~/domain/wording/list-words";
import type { Wording } from "~/domain/wording/language";
import type { Services } from "~/services.server";
import { writeToMembers } from "../write-to-members.server";
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
    const isToBeTold = await noteTelling(services, { workspaceId, organisationId, signOffId: latest.id });
    if (isToBeTold) await tell(services, workspace, { organisationId, name, changed: state.changed });
  }
}

interface Telling {
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly signOffId: string;
}

/** Before it is told, and alone: of two that look at the same moment only one tells. */
function noteTelling({ database, clock }: TellServices, telling: Telling): Promise<boolean> {
  const { workspaceId, ...subject } = telling;
  return inTransaction(database, async (queries) => {
    await holdAlone(queries, `sign-offs:${workspaceId}`);
    const at = clock.now();
    const about = ["organisationId", subject.organisationId] as const;
    const last = await findLastAudit(queries, { workspaceId, act, about });
    if (last && (isAbout(last.subject, subject.signOffId) || at.getTime() - last.at.getTime() < dayMs))
      return false;
    await writeAudit(queries, { at, accountId: null, workspaceId, act, subject });
    return true;
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

interface Reopened {
  readonly organisationId: string;
  readonly name: string;
  readonly changed: readonly Wording[];
}

async function tell(
  services: TellServices,
  { id, title }: Workspace,
  { organisationId, name: organisation, changed }: Reopened,
): Promise<void> {
  const whoMay = await whoMaySignOff(services.database, id);
  const link = `${services.settings.publicOrigin}/cantieri/${id}/consegna/approvazioni`;
  await writeToMembers(services, whoMay(organisationId), (language, name) => {
    const parts = changed.map((part) => part[language]);
    const about = { name, organisation, workspace: title, link, changed: listAll(language, parts) };
    return reopenedMail(language, about);
  });
}
