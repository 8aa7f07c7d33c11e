import type { BarTitle } from "~/features/shell/shell-data";
import type { WorkshopPlace } from "~/features/workshops/workshop-place";

/** What the bar of the phone shows above a part of a workshop: back leads to the workshop. */
export function workshopBar({ workspaceId, workshopId, title }: WorkshopPlace, part: string): BarTitle {
  return { title: part, detail: title, back: `/cantieri/${workspaceId}/laboratori/${workshopId}` };
}
