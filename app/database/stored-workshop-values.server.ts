import { z } from "zod";
import { isOrganisationKind, type OrganisationKind } from "~/domain/organisation/kinds";
import type { Phrase } from "~/domain/workshop/phrase";
import type { ParticipantTool, StageKind, VoteTarget, VotingRule } from "~/domain/workshop/stage";
import { participantTools, stageKinds } from "~/domain/workshop/stage";
import type { Choice, Outcome, OutcomeDecision, WorkshopStatus } from "~/domain/workshop/workshop";
import { workshopStatuses } from "~/domain/workshop/workshop";

const phrase = z.object({ it: z.string(), en: z.string(), fr: z.string(), ro: z.string(), ar: z.string() });

const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("dots"), dots: z.number(), perTarget: z.number() }),
  z.object({ kind: z.literal("scores"), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal("ranking"), places: z.number() }),
  z.object({ kind: z.literal("consent") }),
]);

const targets = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(["group", "card"]),
    title: z.string(),
    cards: z.array(z.string()),
    cardCount: z.number(),
  }),
);

const choices = z.array(z.object({ targetId: z.string(), value: z.number() }));

const decision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("need"), needId: z.string() }),
  z.object({
    kind: z.literal("commitment"),
    organisationId: z.string(),
    what: z.string(),
    quantity: z.string(),
    commitmentId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("finding"), findingId: z.string() }),
  z.object({ kind: z.literal("set-aside"), reason: z.string() }),
]);

const votes = z.object({ phones: z.number(), room: z.number() }).nullable();

export function parsePhrase(stored: unknown): Phrase {
  return phrase.parse(stored);
}

export function parseRule(stored: unknown): VotingRule | null {
  return rule.nullable().parse(stored);
}

export function parseTargets(stored: unknown): readonly VoteTarget[] {
  return targets.parse(stored);
}

export function parseChoices(stored: unknown): readonly Choice[] {
  return choices.parse(stored);
}

export function parseDecision(stored: unknown): OutcomeDecision {
  return decision.parse(stored);
}

export function parseVotes(stored: unknown): Outcome["votes"] {
  return votes.parse(stored);
}

export function parseStageKind(stored: string): StageKind {
  return requireOneOf(stageKinds, stored);
}

export function parseTools(stored: readonly string[]): readonly ParticipantTool[] {
  return participantTools.filter((tool) => stored.includes(tool));
}

export function parseWorkshopStatus(stored: string): WorkshopStatus {
  return requireOneOf(workshopStatuses, stored);
}

/** Null: a citizen, or not said. */
export function parseActorKind(stored: string | null): OrganisationKind | null {
  return stored !== null && isOrganisationKind(stored) ? stored : null;
}

export function requireOneOf<const Value extends string>(known: readonly Value[], stored: string): Value {
  const found = known.find((value) => value === stored);
  if (found === undefined) throw new Error(`A stored value of a workshop is not known: ${stored}`);
  return found;
}
