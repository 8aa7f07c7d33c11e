import type { Member } from "~/database/members.server";
import { findWorkshop } from "~/database/workshops.server";
import { can } from "~/domain/rights/can";
import type { Workshop } from "~/domain/workshop/workshop";
import { notFound } from "~/errors.server";
import type { Services } from "~/services.server";

interface FoundWorkshop {
  readonly workshop: Workshop;
  /** the member runs it: its course, its board, its minutes */
  readonly mayRun: boolean;
}

/** The workshop of the address, and what the member may do with it; throws the page of what is not there. */
export async function requireWorkshop(
  { database }: Pick<Services, "database">,
  member: Member,
  workshopId: string | undefined,
): Promise<FoundWorkshop> {
  const { workspaceId } = member;
  const workshop = workshopId ? await findWorkshop(database, workspaceId, workshopId) : null;
  if (workshop === null) throw notFound();
  const { id, facilitatorIds } = workshop;
  const resource = { kind: "workshop", workspaceId, workshopId: id, facilitatorIds } as const;
  return { workshop, mayRun: can({ ...member, kind: "member" }, "workshop.run", resource) };
}
