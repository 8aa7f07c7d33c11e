import { writeAudit } from "~/database/audit.server";
import { findPartner } from "~/database/partners.server";
import { claimSending, keepMade } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import { findOrCreateOrganisation, type NewOrganisation } from "./add-organisation.server";
import { admitOrganisation } from "./admit-organisation.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";
import { type Asked, tellAsked, type TellServices } from "./tell-asked.server";

export interface Import {
  readonly organisations: readonly NewOrganisation[];
  readonly role: Exclude<OrganisationRole, "lead">;
}

/**
 * Brings many organisations into the partnership, all or none. One known by its tax code joins as it is; one that is
 * in already stays as it is. Returns how many joined.
 */
export async function importOrganisations(
  services: TellServices,
  acting: ActingMember,
  { organisations, role }: Import,
): Promise<number> {
  const { database, clock, changes, settings } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "organisation.add", { kind: "workspace", workspaceId });
  // Always in the same order: two imports of the same list would otherwise wait for each other.
  const ordered = [...organisations].sort((a, b) => ((a.taxCode ?? "") < (b.taxCode ?? "") ? -1 : 1));
  const sending = sendingOf(acting, "import-organisations");
  const joined = await inTransaction(database, async (queries) => {
    const createdAt = clock.now();
    const before = await claimSending(queries, sending, createdAt);
    if (before !== null) return { count: Number(before.made), asked: [] };
    const organisationIds: string[] = [];
    const asked: Asked[] = [];
    for (const organisation of ordered) {
      const done = await join(queries, { organisation, workspaceId, role, createdAt, accountId, settings });
      if (done === null) continue;
      organisationIds.push(done.organisationId);
      asked.push(done.asked);
    }
    const subject = { organisationIds, role };
    await writeAudit(queries, {
      at: createdAt,
      accountId,
      workspaceId,
      act: "import-organisations",
      subject,
    });
    await keepMade(queries, sending, String(organisationIds.length));
    return { count: organisationIds.length, asked };
  });
  changes.publish(workspaceId);
  tellAsked(services, joined.asked);
  return joined.count;
}

interface Joining extends Pick<Import, "role">, Pick<TellServices, "settings"> {
  readonly organisation: NewOrganisation;
  readonly workspaceId: string;
  readonly createdAt: Date;
  readonly accountId: string;
}

interface Joined {
  readonly organisationId: string;
  readonly asked: Asked;
}

/** Null: it is in already. */
async function join(
  queries: Queries,
  { organisation, workspaceId, role, createdAt, accountId, settings }: Joining,
): Promise<Joined | null> {
  const { organisation: found, isNew } = await findOrCreateOrganisation(queries, organisation);
  const organisationId = found.id;
  if ((await findPartner(queries, workspaceId, organisationId)) !== null) return null;
  const place = { workspaceId, organisationId, role, createdAt };
  const asked = await admitOrganisation(queries, { place, isNew, accountId, settings });
  return { organisationId, asked };
}
