import { writeAudit } from "~/database/audit.server";
import { listPlaces, setDistrictBody } from "~/database/partner-places.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import { findDistrict } from "~/domain/district/districts";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "./require-partner.server";

/** Says which managing body of the districts an organisation is; null: none of them. */
export async function setPartnerPlace(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { organisationId, body }: { readonly organisationId: string; readonly body: string | null },
): Promise<void> {
  const { workspaceId, accountId } = acting;
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `places:${workspaceId}`);
    await requirePartner(queries, acting, "partner.set-place", organisationId);
    const workspace = await findWorkspace(queries, workspaceId);
    const bodies = (workspace?.districtIds ?? []).flatMap((id) => findDistrict(id)?.bodies ?? []);
    if (body !== null && !bodies.some(({ name }) => name === body)) throw new Refusal("input-not-valid");
    const places = await listPlaces(queries, workspaceId);
    const isTaken = places.some((place) => place.body === body && place.organisationId !== organisationId);
    if (body !== null && isTaken) throw new Refusal("place-taken");
    await setDistrictBody(queries, { workspaceId, organisationId }, body);
    const subject = { organisationId, body: body ?? "" };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "set-partner-place", subject });
  });
  changes.publish(workspaceId);
}
