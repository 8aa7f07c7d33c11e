import { listMembers, type Member } from "~/database/members.server";
import { listRecordPlaces, listRecordUses } from "~/database/shared-records.server";
import type { Queries } from "~/database/transaction.server";
import { keepersOf } from "~/domain/organisation/shared-record";
import { can } from "~/domain/rights/can";
import type { Mail, Services } from "~/services.server";
import { composeMails } from "./compose-mails.server";
import { findRecordKeeping } from "./find-record-keeping.server";
import { recordAskedMail } from "./record-asked-mail";
import { asActor } from "./require-right.server";

export interface RecordAsked {
  readonly organisationId: string;
  readonly askingId: string;
}

/** Mails to everybody who may answer, once each; none when nobody is to answer. */
export async function composeRecordAsked(
  queries: Queries,
  { publicOrigin }: Pick<Services["settings"], "publicOrigin">,
  { organisationId, askingId }: RecordAsked,
): Promise<readonly Mail[]> {
  const uses = await listRecordUses(queries, [organisationId]);
  const use = uses.find(
    ({ workspaceId, sharing }) => workspaceId === askingId && sharing.status === "waiting",
  );
  if (use === undefined) return [];
  const { organisation, title, lead } = use;
  const told = new Set<string>();
  const mails: Mail[] = [];
  for (const { workspaceId } of keepersOf(await listRecordPlaces(queries, organisationId))) {
    const answering = await listAnswering(queries, { workspaceId, organisationId });
    const members = answering.filter(({ accountId }) => !told.has(accountId));
    for (const { accountId } of members) told.add(accountId);
    const link = `${publicOrigin}/cantieri/${workspaceId}/partenariato/schede`;
    const composed = await composeMails(queries, members, (language, name) =>
      recordAskedMail(language, { name, organisation, title, lead, link }),
    );
    mails.push(...composed);
  }
  return mails;
}

async function listAnswering(
  queries: Queries,
  kept: { readonly workspaceId: string; readonly organisationId: string },
): Promise<readonly Member[]> {
  const keeping = await findRecordKeeping(queries, kept);
  if (keeping === null) return [];
  const members = await listMembers(queries, kept.workspaceId);
  return members.filter((member) => can(asActor(member), "partner.answer-for-record", keeping));
}
