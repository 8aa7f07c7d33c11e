import type { WorkshopStage } from "~/domain/workshop/stage";
import type { NewStage } from "~/domain/workshop/stages-of-format";
import type { Workshop } from "~/domain/workshop/workshop";
import { fingerprintOf } from "./fingerprint.server";
import { Prisma } from "./generated/client.ts";
import {
  parsePhrase,
  parseRule,
  parseStageKind,
  parseTargets,
  parseTools,
  parseWorkshopStatus,
  requireOneOf,
} from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";

export const stageFields = {
  id: true,
  workshopId: true,
  exercise: true,
  exerciseId: true,
  position: true,
  kind: true,
  title: true,
  prompt: true,
  minutes: true,
  rule: true,
  votesOn: true,
  longestText: true,
  isOpenWriting: true,
  namesOff: true,
  tools: true,
  openedAt: true,
  endsAt: true,
  heldAt: true,
  revealedAt: true,
  closedAt: true,
  targets: true,
  roomVoters: true,
} as const;

/** What the form of its settings was filled in from. */
export function stageFingerprint(stage: WorkshopStage): string {
  const { title, prompt, minutes, rule, votesOn, namesOff, tools } = stage;
  return fingerprintOf([title, prompt, minutes, rule, votesOn, namesOff, tools]);
}

type StageRow = Prisma.WorkshopStageGetPayload<{ readonly select: typeof stageFields }>;

export function toStage({
  kind,
  title,
  prompt,
  rule,
  votesOn,
  tools,
  targets,
  ...row
}: StageRow): WorkshopStage {
  return {
    ...row,
    kind: parseStageKind(kind),
    title: parsePhrase(title),
    prompt: parsePhrase(prompt),
    rule: parseRule(rule),
    votesOn: requireOneOf(["groups", "cards"], votesOn),
    tools: parseTools(tools),
    targets: parseTargets(targets),
  };
}

/** Null when the workshop has no such stage. */
export async function findStage(
  queries: Queries,
  workshopId: string,
  stageId: string,
): Promise<WorkshopStage | null> {
  const row = await queries.workshopStage.findUnique({
    where: { id: stageId, workshopId },
    select: stageFields,
  });
  return row && toStage(row);
}

/** At the positions they say: those must be free. */
export async function addStages(
  queries: Queries,
  workshopId: string,
  stages: readonly NewStage[],
): Promise<void> {
  await queries.workshopStage.createMany({
    data: stages.map((stage) => {
      const { exercise, exerciseId, position, kind, title, prompt, minutes, rule, ...rest } = stage;
      const { votesOn, isOpenWriting, longestText, namesOff, tools } = rest;
      return {
        ...{ workshopId, exercise, exerciseId, position, kind, title, prompt, minutes },
        ...{ votesOn, isOpenWriting, longestText, namesOff, tools: [...tools] },
        rule: rule ?? Prisma.JsonNull,
      };
    }),
  });
}

export type StageChange = Partial<Omit<WorkshopStage, "id" | "workshopId">>;

/** Writes what is said of a stage, and leaves the rest. */
export async function changeStage(queries: Queries, stageId: string, change: StageChange): Promise<void> {
  const { rule, tools, targets, title, prompt, ...rest } = change;
  await queries.workshopStage.update({
    where: { id: stageId },
    data: {
      ...rest,
      ...(rule !== undefined && { rule: rule ?? Prisma.JsonNull }),
      ...(tools !== undefined && { tools: [...tools] }),
      ...(targets !== undefined && {
        targets: targets.map((target) => ({ ...target, cards: [...target.cards] })),
      }),
      ...(title !== undefined && { title }),
      ...(prompt !== undefined && { prompt }),
    },
    select: { id: true },
  });
}

/** Puts the stages in this order, and says of which exercise each is. */
export async function orderStages(
  queries: Queries,
  stages: readonly Pick<WorkshopStage, "id" | "exercise">[],
): Promise<void> {
  // A position is taken by one stage: all go out of the way first.
  await queries.workshopStage.updateMany({
    where: { id: { in: stages.map(({ id }) => id) } },
    data: { position: { increment: 10_000 } },
  });
  for (const [position, { id, exercise }] of stages.entries())
    await queries.workshopStage.update({ where: { id }, data: { position, exercise }, select: { id: true } });
}

export async function deleteStages(queries: Queries, stageIds: readonly string[]): Promise<void> {
  await queries.workshopStage.deleteMany({ where: { id: { in: [...stageIds] } } });
}

/** A stage with what of its workshop decides over what may be done in it. */
export interface StageNow {
  readonly workshop: Pick<Workshop, "status" | "currentStageId">;
  readonly stage: WorkshopStage;
}

/** Null when the workshop has no such stage. */
export async function findStageNow(
  queries: Queries,
  workshopId: string,
  stageId: string,
): Promise<StageNow | null> {
  const row = await queries.workshopStage.findUnique({
    where: { id: stageId, workshopId },
    select: { ...stageFields, workshop: { select: { status: true, currentStageId: true } } },
  });
  if (row === null) return null;
  const { workshop, ...stage } = row;
  const { status, currentStageId } = workshop;
  return { workshop: { status: parseWorkshopStatus(status), currentStageId }, stage: toStage(stage) };
}
