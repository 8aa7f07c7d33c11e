import type { Call, Criterion, Section, Stage } from "./call-schema";

export function findStage(call: Call, stageId: string): Stage | null {
  return call.stages.find(({ id }) => id === stageId) ?? null;
}

/** Throws: a workspace always stands in a stage of its call. */
export function requireStage(call: Call, stageId: string): Stage {
  const stage = findStage(call, stageId);
  if (stage === null) throw new Error(`The call ${call.id} has no stage ${stageId}`);
  return stage;
}

export type NumberedSection = Section & { readonly number: number };

/** The sections of a stage in the order of the call, numbered from 1; title and acronym count. */
export function sectionsOfStage(call: Call, stageId: string): readonly NumberedSection[] {
  const { id } = requireStage(call, stageId);
  return call.sections
    .filter(({ stages }) => stages.includes(id))
    .map((section, index) => ({ ...section, number: index + 1 }));
}

/** Those that are live documents. */
export function textSectionsOfStage(call: Call, stageId: string): readonly NumberedSection[] {
  return sectionsOfStage(call, stageId).filter(({ kind }) => kind === "text");
}

/** Null also for a section that another stage has and this one has not. */
export function findSection(call: Call, stageId: string, sectionId: string): NumberedSection | null {
  return sectionsOfStage(call, stageId).find(({ id }) => id === sectionId) ?? null;
}

/** The criteria a section answers, with their points. */
export function criteriaOfSection(call: Call, section: Section): readonly Criterion[] {
  return call.evaluation.classes
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => section.criteria.includes(id));
}

/** What comes after a stage of the call; null after the last. */
export function nextStage(call: Call, stageId: string): Stage | null {
  return call.stages[call.stages.findIndex(({ id }) => id === stageId) + 1] ?? null;
}
