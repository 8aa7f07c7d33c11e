import { writeAudit } from "~/database/audit.server";
import {
  findOrganisationRecord,
  listWorkspaceIdsOf,
  recordFingerprint,
  updateOrganisationRecord,
} from "~/database/organisation-records.server";
import { findOrganisationByTaxCode } from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { isStageFrozenNow, requireOpenStage } from "~/database/stage-freezes.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { OrganisationRecord } from "~/domain/organisation/record";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { judgeCopiesAgain } from "./judge-copies-again.server";
import { requirePartner } from "./require-partner.server";

export interface RecordEdit {
  readonly organisationId: string;
  /** fingerprint of the record the form was filled in from */
  readonly seen: string;
  readonly record: OrganisationRecord;
}

/** Changes the record of an organisation, for every workspace it is in. Nobody writes over what they have not seen. */
export async function editOrganisationRecord(
  services: Pick<Services, "database" | "live" | "clock" | "changes">,
  acting: ActingMember,
  { organisationId, seen, record }: RecordEdit,
): Promise<void> {
  const { database, clock, changes } = services;
  const { workspaceId, accountId } = acting;
  const workspaceIds = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `organisation-record:${organisationId}`);
    await requireShared(queries, workspaceId, organisationId);
    await requirePartner(queries, acting, "partner.edit-record", organisationId);
    // Other workspaces it is in do not hold it: a body moves, and its record says so there.
    await requireOpenStage(queries, workspaceId);
    const found = await findOrganisationRecord(queries, { workspaceId, organisationId });
    if (found === null) throw new Refusal("not-found");
    const before = found.record;
    if (recordFingerprint(before) !== seen) throw new Refusal("record-changed");
    await requireFreeTaxCode(queries, organisationId, record.taxCode);
    await updateOrganisationRecord(queries, organisationId, record);
    const subject = { organisationId, fields: changedFields(before, record) };
    const act = "edit-organisation-record";
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act, subject });
    return listWorkspaceIdsOf(queries, organisationId);
  });
  for (const id of workspaceIds) {
    if (!(await isStageFrozenNow(database, id)))
      await judgeCopiesAgain(
        services,
        // Who acts for it here is no member elsewhere, and nothing there says who they are.
        { workspaceId: id, accountId: id === workspaceId ? accountId : null },
        organisationId,
      );
    changes.publish(id);
  }
}

/** Said apart from the right: it may have been taken back while the form was filled in. */
async function requireShared(queries: Queries, workspaceId: string, organisationId: string): Promise<void> {
  const partner = await findPartner(queries, workspaceId, organisationId);
  if (partner !== null && !partner.isRecordShared) throw new Refusal("record-withheld");
}

async function requireFreeTaxCode(
  queries: Queries,
  organisationId: string,
  taxCode: string | null,
): Promise<void> {
  if (taxCode === null) return;
  await holdAlone(queries, `organisation:${taxCode}`);
  const holder = await findOrganisationByTaxCode(queries, taxCode);
  if (holder !== null && holder.id !== organisationId) throw new Refusal("tax-code-taken");
}

/** Their names: what was in them is nobody's business in the audit. */
function changedFields(before: OrganisationRecord, after: OrganisationRecord): readonly string[] {
  return Object.entries(after)
    .filter(([field, value]) => value !== before[field as keyof OrganisationRecord])
    .map(([field]) => field);
}
