import { writeAudit } from "~/database/audit.server";
import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import { listDistrictMunicipalities, putDistrictMunicipalities } from "~/database/territory.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { DistrictMunicipality } from "~/domain/territory/district-municipality";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

export type MunicipalityDays = Pick<DistrictMunicipality, "code" | "validFrom" | "validUntil">;

/**
 * Puts municipalities into the district of the workspace; those that are in already get the days given. Names are
 * those that are known of the codes.
 */
export async function putMunicipalities(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  given: readonly MunicipalityDays[],
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  if (given.some(areReversed)) throw new Refusal("input-not-valid");
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `district:${workspaceId}`);
    const known = await listKnownMunicipalities(queries, workspaceId);
    const inside = await listDistrictMunicipalities(queries, workspaceId);
    const about = new Map([...inside, ...known].map((one) => [one.code, one]));
    const named = [...new Map(given.map((one) => [one.code, one])).values()].map((days) => {
      const municipality = about.get(days.code);
      if (municipality === undefined) throw new Refusal("input-not-valid");
      const { name, province } = municipality;
      return { name, province, ...days };
    });
    await putDistrictMunicipalities(queries, workspaceId, named);
    const subject = { codes: named.map(({ code }) => code) };
    await writeAudit(queries, {
      at: clock.now(),
      accountId,
      workspaceId,
      act: "put-municipalities",
      subject,
    });
  });
  changes.publish(workspaceId);
}

export function areReversed({ validFrom, validUntil }: Omit<MunicipalityDays, "code">): boolean {
  return validFrom !== null && validUntil !== null && validUntil < validFrom;
}
