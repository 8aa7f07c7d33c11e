import { listMembers, type Member } from "~/database/members.server";
import { listRecordPlaces, listRecordUses } from "~/database/shared-records.server";
import { keepersOf } from "~/domain/organisation/shared-record";
import { can } from "~/domain/rights/can";
import type { Services } from "~/services.server";
import { findRecordKeeping } from "./find-record-keeping.server";
import { recordAskedMail } from "./record-asked-mail";
import { asActor } from "./require-right.server";
import { writeToMembers } from "./write-to-members.server";

export type TellServices = Pick<Services, "database" | "mailer"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

interface Asked {
  readonly organisationId: string;
  readonly askingId: string;
}

/** Writes to everybody who may answer, once each, as long as nobody has answered. */
export async function tellRecordAsked(
  services: TellServices,
  { organisationId, askingId }: Asked,
): Promise<void> {
  const { database, settings } = services;
  const uses = await listRecordUses(database, [organisationId]);
  const use = uses.find(
    ({ workspaceId, sharing }) => workspaceId === askingId && sharing.status === "waiting",
  );
  if (use === undefined) return;
  const { organisation, title, lead } = use;
  const told = new Set<string>();
  for (const { workspaceId } of keepersOf(await listRecordPlaces(database, organisationId))) {
    const answering = await listAnswering(services, { workspaceId, organisationId });
    const members = answering.filter(({ accountId }) => !told.has(accountId));
    for (const { accountId } of members) told.add(accountId);
    const link = `${settings.publicOrigin}/cantieri/${workspaceId}/partenariato/schede`;
    await writeToMembers(services, members, (language, name) =>
      recordAskedMail(language, { name, organisation, title, lead, link }),
    );
  }
}

async function listAnswering(
  { database }: TellServices,
  kept: { readonly workspaceId: string; readonly organisationId: string },
): Promise<readonly Member[]> {
  const keeping = await findRecordKeeping(database, kept);
  if (keeping === null) return [];
  const members = await listMembers(database, kept.workspaceId);
  return members.filter((member) => can(asActor(member), "partner.answer-for-record", keeping));
}
