import { writeAudit } from "~/database/audit.server";
import { findPartner } from "~/database/partners.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { Services } from "~/services.server";
import { findOrCreateOrganisation, type NewOrganisation } from "./add-organisation.server";
import { admitPartner } from "./admit-partner.server";
import { asActor, requireRight } from "./require-right.server";

export interface Import {
  readonly organisations: readonly NewOrganisation[];
  readonly role: Exclude<OrganisationRole, "lead">;
}

/**
 * Brings many organisations into the partnership, all or none. One known by its tax code joins as it is; one that is
 * in already stays as it is. Returns how many joined.
 */
export async function importOrganisations(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { organisations, role }: Import,
): Promise<number> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "organisation.add", { kind: "workspace", workspaceId });
  // Always in the same order: two imports of the same list would otherwise wait for each other.
  const ordered = [...organisations].sort((a, b) => ((a.taxCode ?? "") < (b.taxCode ?? "") ? -1 : 1));
  const joined = await inTransaction(database, async (queries) => {
    const createdAt = clock.now();
    const organisationIds: string[] = [];
    for (const organisation of ordered) {
      const id = await join(queries, { organisation, workspaceId, role, createdAt });
      if (id !== null) organisationIds.push(id);
    }
    const subject = { organisationIds, role };
    await writeAudit(queries, {
      at: createdAt,
      accountId,
      workspaceId,
      act: "import-organisations",
      subject,
    });
    return organisationIds.length;
  });
  changes.publish(workspaceId);
  return joined;
}

interface Joining extends Pick<Import, "role"> {
  readonly organisation: NewOrganisation;
  readonly workspaceId: string;
  readonly createdAt: Date;
}

/** Null: it is in already. */
async function join(
  queries: Queries,
  { organisation, workspaceId, role, createdAt }: Joining,
): Promise<string | null> {
  const { id } = await findOrCreateOrganisation(queries, organisation);
  if ((await findPartner(queries, workspaceId, id)) !== null) return null;
  await admitPartner(queries, { workspaceId, organisationId: id, role, createdAt });
  return id;
}
