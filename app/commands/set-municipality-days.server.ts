import { writeAudit } from "~/database/audit.server";
import { listDistrictMunicipalities, putDistrictMunicipalities } from "~/database/territory.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { CalendarDay } from "~/domain/time/calendar-day";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { areReversed } from "./put-municipalities.server";
import { asActor, requireRight } from "./require-right.server";

export interface DaysEdit {
  readonly codes: readonly string[];
  readonly which: "validFrom" | "validUntil";
  /** null: not said */
  readonly day: CalendarDay | null;
}

/** Says since when, or until when, municipalities are of the district; the other day stays as it is. */
export async function setMunicipalityDays(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember,
  { codes, which, day }: DaysEdit,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "territory.edit", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    await holdAlone(queries, `district:${workspaceId}`);
    const inside = await listDistrictMunicipalities(queries, workspaceId);
    const next = inside.filter(({ code }) => codes.includes(code)).map((one) => ({ ...one, [which]: day }));
    if (next.some(areReversed)) throw new Refusal("input-not-valid");
    await putDistrictMunicipalities(queries, workspaceId, next);
    const subject = { codes: next.map(({ code }) => code), which, day: day ?? "" };
    await writeAudit(queries, {
      at: clock.now(),
      accountId,
      workspaceId,
      act: "set-municipality-days",
      subject,
    });
  });
  changes.publish(workspaceId);
}
