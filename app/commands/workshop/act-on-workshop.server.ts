import { writeAudit } from "~/database/audit.server";
import { claimSending } from "~/database/sendings.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { writeEvent } from "~/database/workshop-events.server";
import { changeWorkshop, findWorkshop } from "~/database/workshops.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { WorkshopStage } from "~/domain/workshop/stage";
import type { Workshop } from "~/domain/workshop/workshop";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "../require-right.server";
import { sendingOf } from "../sending-of.server";

/** What every act of whoever runs a workshop needs. */
export type WorkshopServices = Pick<
  Services,
  "database" | "clock" | "live" | "changes" | "workshopFeed" | "boardKeeper"
>;

export interface ActOnWorkshop {
  readonly workshopId: string;
  readonly act: string;
  /** what of the workshop, by ids; also kept in its log */
  readonly subject?: Readonly<Record<string, string>>;
}

type WorkOnWorkshop = (queries: Queries, workshop: Workshop, at: Date) => Promise<ActResult>;

/** What the work of an act found: told again, an act changes nothing, and is not noted twice. */
export type ActResult = "changed" | "unchanged";

/**
 * Does something to a workshop in the name of a member who runs it: alone, noted in the audit and in the log of the
 * workshop, and told to everybody in it.
 */
export async function actOnWorkshop(
  services: WorkshopServices,
  acting: ActingMember,
  { workshopId, act, subject = {} }: ActOnWorkshop,
  work: WorkOnWorkshop,
): Promise<void> {
  const { database, clock } = services;
  const { workspaceId, accountId, memberId } = acting;
  // Before anybody is made to wait: who may not does not hold the others up.
  await requireWorkshop(database, acting, workshopId);
  const result = await inTransaction(database, async (queries) => {
    await holdAlone(queries, `workshop:${workshopId}`);
    const workshop = await requireWorkshop(queries, acting, workshopId);
    const at = clock.now();
    const result = await work(queries, workshop, at);
    if (result === "unchanged") return result;
    await changeWorkshop(queries, workshopId);
    await writeEvent(queries, { workshopId, at, memberId, participantId: null, act, subject });
    await writeAudit(queries, { at, accountId, workspaceId, act, subject: { workshopId, ...subject } });
    return result;
  });
  if (result === "changed") tellOfWorkshop(services, { workspaceId, workshopId });
}

/** The same for what would add to what it did before: a form that is sent again does nothing more. */
export function actOnWorkshopOnce(
  services: WorkshopServices,
  acting: ActingMember,
  act: ActOnWorkshop,
  work: WorkOnWorkshop,
): Promise<void> {
  return actOnWorkshop(services, acting, act, async (queries, workshop, at) => {
    const before = await claimSending(queries, sendingOf(acting, act.act), at);
    return before === null ? work(queries, workshop, at) : "unchanged";
  });
}

/** The workshop that is acted on, once it is known that the person runs it. */
export async function requireWorkshop(
  queries: Queries,
  acting: ActingMember,
  workshopId: string,
): Promise<Workshop> {
  const { workspaceId } = acting;
  const workshop = await findWorkshop(queries, workspaceId, workshopId);
  if (workshop === null) throw new Refusal("not-found");
  const { facilitatorIds } = workshop;
  const resource = { kind: "workshop", workspaceId, workshopId, facilitatorIds } as const;
  requireRight(asActor(acting), "workshop.run", resource);
  return workshop;
}

export function requireStageOf({ stages }: Pick<Workshop, "stages">, stageId: string): WorkshopStage {
  const stage = stages.find(({ id }) => id === stageId);
  if (stage === undefined) throw new Refusal("not-found");
  return stage;
}

/** Tells whoever looks at it, and brings its board up to what was written. */
function tellOfWorkshop(
  { changes, workshopFeed, boardKeeper }: Pick<Services, "changes" | "workshopFeed" | "boardKeeper">,
  { workspaceId, workshopId }: { readonly workspaceId: string; readonly workshopId: string },
): void {
  changes.publish(workspaceId);
  workshopFeed.changed(workshopId);
  boardKeeper.changed(workshopId);
}
