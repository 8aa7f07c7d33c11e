import type { Call } from "~/domain/call/call-schema";
import { type NumberedSection, sectionsOfStage } from "~/domain/call/stages";
import type { RuleResult } from "~/domain/eligibility/outcome";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { endOnce } from "~/domain/wording/wording";
import type { ChecklistRow } from "./checklist/attachment-state";
import { findMissingAttachments } from "./find-missing-attachments";
import { findUnexplained } from "./next-stage/find-unexplained";
import { findRuleObstacles } from "./find-rule-obstacles";
import { findSectionObstacles } from "./find-section-obstacles";
import { findTermObstacle } from "./find-term-obstacle";
import { findUnsigned } from "./find-unsigned";
import type { Obstacle } from "./obstacle";
import { type BodySignOff, findMissingSignOffs } from "./sign-off/find-missing-sign-offs";

export interface StageToFreeze {
  readonly call: Call;
  readonly facts: PartnershipFacts;
  /** what the rules say, with what was taken upon oneself before: an unknown rule that was is no obstacle */
  readonly results: readonly RuleResult[];
  /** of every section of the stage, with spaces; one that is not named counts as empty */
  readonly characters: Readonly<Record<string, number>>;
  /** the attachments that are expected, and how far they are */
  readonly checklist: readonly ChecklistRow[];
  /** of every body that has to approve the application */
  readonly signOffs: readonly BodySignOff[];
  /** its documents are those to be looked at first */
  readonly ownOrganisationId: string;
  /** how many differences from the stage before have no reason */
  readonly unexplained: number;
}

/**
 * All that stands in the way of the freeze, the hardest first. The term is judged by the clock of the server that is
 * in the facts, and by no other.
 */
export function findObstacles(stage: StageToFreeze): readonly Obstacle[] {
  const sections: readonly NumberedSection[] = sectionsOfStage(stage.call, stage.facts.stageId);
  const obstacles = [
    ...findTermObstacle(stage.facts.submission),
    ...findRuleObstacles(stage.results, stage.ownOrganisationId),
    ...findSectionObstacles(sections, stage.characters, stage.results),
    ...findUnsigned(stage),
    ...findMissingAttachments(stage),
    ...findMissingSignOffs(stage.signOffs),
    ...findUnexplained(stage.unexplained),
  ].map((obstacle) => ({ ...obstacle, enough: obstacle.enough && endOnce(obstacle.enough) }));
  return [
    ...obstacles.filter(({ isOverridable }) => !isOverridable),
    ...obstacles.filter(({ isOverridable }) => isOverridable),
  ];
}
