import { writeAudit } from "~/database/audit.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { requireWorkspace } from "../require-workspace.server";
import { writeToMembers } from "../write-to-members.server";
import { readSignOffs } from "./read-sign-offs.server";
import { askForSignOffMail } from "./sign-off-mail";
import { whoMaySignOff } from "./who-may-sign-off.server";

type AskServices = Pick<Services, "database" | "live" | "clock" | "attempts" | "mailer"> & {
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
  const asked = missing.filter(({ member }) =>
    attempts.allow(`ask-for-sign-off:${member.memberId}`, oncePerDay),
  );
  if (asked.length === 0) throw new Refusal("too-many-tries");
  const link = `${services.settings.publicOrigin}/cantieri/${workspaceId}/consegna/approvazioni`;
  for (const { member, name: organisation } of asked)
    await writeToMembers(services, [member], (language, name) =>
      askForSignOffMail(language, { name, organisation, workspace: workspace.title, link }),
    );
  const subject = { memberIds: asked.map(({ member }) => member.memberId) };
  await writeAudit(database, { at: clock.now(), accountId, workspaceId, act: "ask-for-sign-offs", subject });
  return asked.length;
}
