import { listMinutesParts, writeMinutesPart } from "~/database/workshop-minutes.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import { actOnWorkshop, type WorkshopServices } from "./act-on-workshop.server";

/** Words a part of the minutes; over a version the writer has not seen nothing is written. */
export async function editMinutesPart(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, partId, text, seenVersion }: MinutesPartEdit,
): Promise<void> {
  if (!/^[\w-]{1,60}$/.test(partId) || text.length > longestPart) throw new Refusal("input-not-valid");
  const act = { workshopId, act: "edit-minutes", subject: { partId } };
  await actOnWorkshop(services, acting, act, async (queries, workshop, changedAt) => {
    if (workshop.minutesApprovedAt !== null) throw new Refusal("minutes-approved");
    const part = (await listMinutesParts(queries, workshopId)).find((one) => one.partId === partId);
    // Sent once more, because nobody knew whether it had arrived.
    if (part?.text === text) return "unchanged";
    if ((part?.version ?? 0) !== seenVersion) throw new Refusal("minutes-changed");
    const changedById = acting.memberId;
    await writeMinutesPart(queries, { workshopId, partId, text, changedAt, changedById });
    return "changed";
  });
}

export interface MinutesPartEdit {
  readonly workshopId: string;
  readonly partId: string;
  readonly text: string;
  /** the version the text was written over; 0: as it was drafted */
  readonly seenVersion: number;
}

const longestPart = 20_000;
