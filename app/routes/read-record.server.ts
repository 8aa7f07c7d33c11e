import { findOrganisationRecord, recordFingerprint } from "~/database/organisation-records.server";
import type { Member } from "~/database/members.server";
import { findPartner, hasNobody } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { withoutSigners } from "~/domain/organisation/record";
import { can } from "~/domain/rights/can";
import { notFound } from "~/errors.server";
import type { Language } from "~/domain/wording/language";
import type { RecordData } from "~/features/partnership/record-data";
import type { Services } from "~/services.server";
import { readUsesOf, readWithheld } from "./read-record-uses.server";
import { requireWorkspace } from "./read-shell.server";

/** The record of an organisation of the partnership, without what the member has no need to see. */
export async function readRecord(
  services: Pick<Services, "database" | "clock">,
  member: Member,
  { organisationId, language }: { readonly organisationId: string; readonly language: Language },
): Promise<RecordData> {
  const { database } = services;
  const { workspaceId } = member;
  const [workspace, partner, found, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    findPartner(database, workspaceId, organisationId),
    findOrganisationRecord(database, { workspaceId, organisationId }),
    isStageFrozenNow(database, workspaceId),
  ]);
  if (partner === null || found === null) throw notFound();
  const { record, isShared } = found;
  const resource = {
    kind: "partner",
    workspaceId,
    organisationId,
    hasNobody: await hasNobody(database, organisationId),
    isRecordShared: isShared,
  } as const;
  const actor = { ...member, kind: "member" } as const;
  const seesSigners = can(actor, "partner.read-signers", resource);
  const canEdit = !isFrozen && can(actor, "partner.edit-record", resource);
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    organisationId,
    record: seesSigners ? record : withoutSigners(record),
    seesSigners,
    withheld: isShared ? null : await readWithheld(services, member, { organisationId, language }),
    uses: isShared ? await readUsesOf(services, member, { organisationId, language }) : [],
    isFrozen,
    canEdit,
    canSetPlace: !isFrozen && can(actor, "partner.set-place", resource),
    canWithdraw: !isFrozen && partner.role !== "lead" && can(actor, "partner.withdraw", resource),
    // Whoever may not see all of it could try out what the rest is.
    fingerprint: canEdit ? recordFingerprint(record) : "",
  };
}
