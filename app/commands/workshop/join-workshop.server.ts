import { countParticipants, insertParticipant } from "~/database/participants.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { findPartner } from "~/database/partners.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import { writeEvent } from "~/database/workshop-events.server";
import { changeWorkshop, holdWorkshop } from "~/database/workshops.server";
import { isOrganisationKind, type OrganisationKind } from "~/domain/organisation/kinds";
import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import type { Workshop } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { drawPersonalCode } from "./draw-personal-code.server";

export interface Joining {
  readonly workshopId: string;
  readonly nickname: string;
  readonly language: ParticipantLanguage;
  /** of the partnership; null: none, or not said */
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly actorKind: OrganisationKind | null;
  /** the network the phone is in */
  readonly address: string;
  /** which form it was, so that the same one sent again is the same person; null: it does not say */
  readonly sendingKey: string | null;
}

/** More people than any hall holds: whoever sends thousands of them is no hall. */
const mostParticipants = 1_500;
/** A whole room is in one network, and some come twice; whoever takes more places than that takes them from others. */
const fromOneNetwork = { tries: 600, withinMs: 60 * 60_000 };
const longestName = 40;
const longestOrganisation = 120;

/**
 * Takes somebody in who has the code of an open workshop, and makes the personal code they are known by. Where others
 * were forgotten before, whoever comes is in their turn.
 */
export async function joinWorkshop(
  {
    database,
    clock,
    workshopFeed,
    attempts,
  }: Pick<Services, "database" | "clock" | "workshopFeed" | "attempts">,
  { workshopId, address, sendingKey, ...joining }: Joining,
): Promise<{ readonly participantId: string; readonly code: string }> {
  const nickname = readName(joining.nickname, longestName);
  const organisationName = readName(joining.organisationName, longestOrganisation);
  if (nickname === "" || nickname === null || organisationName === null) throw new Refusal("input-not-valid");
  if (!attempts.allow(`join-workshop:${workshopId}:${address}`, fromOneNetwork))
    throw new Refusal("too-many-tries");
  const { organisationId, language, actorKind } = joining;
  const said = { workshopId, nickname, language, organisationId, organisationName, actorKind };
  const { code, key } = drawPersonalCode(sendingKey, said);
  const sending = { sender: `workshop/${workshopId}`, act: "join-workshop", key };
  const joinedAt = clock.now();
  const participantId = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, joinedAt);
    if (before !== null) return before.made;
    const { workspaceId, erasedAt } = await requireRoom(queries, workshopId);
    const partner = organisationId === null ? null : await findPartner(queries, workspaceId, organisationId);
    if (organisationId !== null && partner === null) throw new Refusal("input-not-valid");
    if (erasedAt !== null) await changeWorkshop(queries, workshopId, { erasedAt: null });
    const kind = partner?.organisation.kind ?? "";
    const about = { ...said, actorKind: isOrganisationKind(kind) ? kind : actorKind, joinedAt };
    const id = await insertParticipant(queries, about, code);
    const event = { workshopId, at: joinedAt, memberId: null, participantId: id, act: "join-workshop" };
    await writeEvent(queries, { ...event, subject: {} });
    await keepMade(queries, sending, id);
    return id;
  });
  workshopFeed.changed(workshopId);
  return { participantId, code };
}

/** The workshop, held open until the transaction ends. */
async function requireRoom(queries: Queries, workshopId: string): Promise<Workshop> {
  const workshop = await holdWorkshop(queries, workshopId);
  if (workshop === null) throw new Refusal("not-found");
  if (workshop.status !== "open") throw new Refusal("workshop-not-open");
  if ((await countParticipants(queries, workshopId)) >= mostParticipants) throw new Refusal("workshop-full");
  return workshop;
}

/** Characters that turn lines around or hide would let one name pass for another. Null: it is too long. */
function readName(typed: string, longest: number): string | null {
  const shown = typed
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return Array.from(shown).length > longest ? null : shown;
}
