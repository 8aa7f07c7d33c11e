import { writeAudit } from "~/database/audit.server";
import type { Member } from "~/database/members.server";
import type { Workspace } from "~/database/workspaces.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";
import { composeMails } from "../compose-mails.server";
import { readSignOffs } from "./read-sign-offs.server";
import { askForSignOffMail } from "./sign-off-mail";
import { whoMaySignOff } from "./who-may-sign-off.server";

type AskServices = Pick<Services, "database" | "live" | "clock" | "attempts" | "mailer" | "log"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

/** Nobody is asked more often. */
const oncePerDay = { tries: 1, withinMs: 24 * 60 * 60_000 } as const;

/** Asks those who may approve for the bodies that are missing; returns how many people were written to: none, when nobody may. */
export async function askForSignOffs(services: AskServices, acting: ActingMember): Promise<number> {
  const { database, clock, attempts } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "partnership.ask-for-sign-offs", { kind: "workspace", workspaceId });
  const workspace = await requireWorkspace(database, workspaceId);
  const { bodies } = await readSignOffs(services, workspace);
  const whoMay = await whoMaySignOff(database, workspaceId);
  const missing = bodies
    .filter(({ state }) => state.status !== "valid")
    .flatMap(({ organisationId, name }) => whoMay(organisationId).map((member) => ({ member, name })))
    .filter(({ member }) => member.memberId !== acting.memberId);
  if (missing.length === 0) return 0;
  const due = missing.filter(({ member }) => attempts.allow(keyOf(member), oncePerDay));
  if (due.length === 0) throw new Refusal("too-many-tries");
  const asked: Asked[] = [];
  for (const one of due) if (await ask(services, workspace, one)) asked.push(one);
  if (asked.length === 0) throw new Refusal("mail-not-sent");
  const subject = { memberIds: asked.map(({ member }) => member.memberId) };
  await writeAudit(database, { at: clock.now(), accountId, workspaceId, act: "ask-for-sign-offs", subject });
  return asked.length;
}

interface Asked {
  readonly member: Member;
  /** of the body */
  readonly name: string;
}

function keyOf({ memberId }: Member): string {
  return `ask-for-sign-off:${memberId}`;
}

/** False when the mail could not be sent: it keeps nobody else from being asked, and may be tried again at once. */
async function ask(
  services: AskServices,
  { id, title }: Workspace,
  { member, name: organisation }: Asked,
): Promise<boolean> {
  const link = `${services.settings.publicOrigin}/cantieri/${id}/consegna/approvazioni`;
  try {
    const mails = await composeMails(services.database, [member], (language, name) =>
      askForSignOffMail(language, { name, organisation, workspace: title, link }),
    );
    for (const mail of mails) await services.mailer.send(mail);
    return true;
  } catch (error) {
    services.attempts.forget(keyOf(member));
    services.log.warn({ err: error, memberId: member.memberId }, "a request to approve was not sent");
    return false;
  }
}
