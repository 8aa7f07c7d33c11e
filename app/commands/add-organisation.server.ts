import { writeAudit } from "~/database/audit.server";
import {
  createOrganisation,
  findOrganisation,
  findOrganisationByTaxCode,
  type Organisation,
} from "~/database/organisations.server";
import { findPartner } from "~/database/partners.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import { admitOrganisation } from "./admit-organisation.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";
import { nobodyAsked, tellAsked, type TellServices } from "./tell-asked.server";

export type NewOrganisation = Omit<Organisation, "id">;

/**
 * Brings an organisation into the partnership. One that is already known by its tax code is not made twice: the
 * known record joins as it is, because it is not the lead's to rewrite, and its people stay withheld unless the person
 * may read them already.
 */
export async function addOrganisation(
  services: TellServices,
  acting: ActingMember,
  {
    organisation,
    role,
  }: { readonly organisation: NewOrganisation; readonly role: Exclude<OrganisationRole, "lead"> },
): Promise<Organisation> {
  const { database, clock, changes, settings } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "organisation.add", { kind: "workspace", workspaceId });
  const createdAt = clock.now();
  const sending = sendingOf(acting, "add-organisation");
  const joined = await inTransaction(database, async (queries) => {
    const before = await claimSending(queries, sending, createdAt);
    if (before !== null)
      return { added: await requireOrganisation(queries, before.made), asked: nobodyAsked };
    const { organisation: added, isNew } = await findOrCreateOrganisation(queries, organisation);
    const organisationId = added.id;
    if ((await findPartner(queries, workspaceId, organisationId)) !== null)
      throw new Refusal("already-a-partner");
    const place = { workspaceId, organisationId, role, createdAt };
    const asked = await admitOrganisation(queries, { place, isNew, accountId, settings });
    const subject = { organisationId, role };
    await writeAudit(queries, { at: createdAt, accountId, workspaceId, act: "add-organisation", subject });
    await keepMade(queries, sending, organisationId);
    return { added, asked };
  });
  changes.publish(workspaceId);
  tellAsked(services, [joined.asked]);
  return joined.added;
}

async function requireOrganisation(queries: Queries, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(queries, id);
  if (organisation === null) throw new Refusal("not-found");
  return organisation;
}

/** An organisation, and whether it was made for this act. */
export interface FoundOrganisation {
  readonly organisation: Organisation;
  readonly isNew: boolean;
}

/** The organisation with this tax code, or a new one. Two people who add it at once make one. */
export async function findOrCreateOrganisation(
  queries: Queries,
  wanted: NewOrganisation,
): Promise<FoundOrganisation> {
  const { taxCode } = wanted;
  if (taxCode !== null) await holdAlone(queries, `organisation:${taxCode}`);
  const known = taxCode === null ? null : await findOrganisationByTaxCode(queries, taxCode);
  if (known !== null) return { organisation: known, isNew: false };
  return { organisation: await createOrganisation(queries, wanted), isNew: true };
}
