import { writeAudit } from "~/database/audit.server";
import {
  createOrganisation,
  findOrganisationByTaxCode,
  type Organisation,
} from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { admitPartner } from "./admit-partner.server";
import { asActor, requireRight } from "./require-right.server";

export type NewOrganisation = Omit<Organisation, "id">;

/**
 * Brings an organisation into the partnership. One that is already known by its tax code is not made twice: the
 * known record joins as it is, because it is not the lead's to rewrite.
 */
export async function addOrganisation(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  {
    organisation,
    role,
  }: { readonly organisation: NewOrganisation; readonly role: Exclude<OrganisationRole, "lead"> },
): Promise<Organisation> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "organisation.add", { kind: "workspace", workspaceId });
  const joined = await inTransaction(database, async (queries) => {
    const added = await findOrCreateOrganisation(queries, organisation);
    if ((await findPartner(queries, workspaceId, added.id)) !== null) throw new Refusal("already-a-partner");
    const createdAt = clock.now();
    await admitPartner(queries, { workspaceId, organisationId: added.id, role, createdAt });
    const subject = { organisationId: added.id, role };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "add-organisation", subject });
    return added;
  });
  changes.publish(workspaceId);
  return joined;
}

/** The organisation with this tax code, or a new one. Two people who add it at once make one. */
export async function findOrCreateOrganisation(
  queries: Queries,
  organisation: NewOrganisation,
): Promise<Organisation> {
  const { taxCode } = organisation;
  if (taxCode === null) return createOrganisation(queries, organisation);
  await holdAlone(queries, `organisation:${taxCode}`);
  const known = await findOrganisationByTaxCode(queries, taxCode);
  return known ?? createOrganisation(queries, organisation);
}
