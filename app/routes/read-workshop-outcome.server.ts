import { listMembers, type Member } from "~/database/members.server";
import { listNeedCategories } from "~/database/needs-settings.server";
import { leadFirst, listPartners } from "~/database/partners.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { listFindings } from "~/database/workshop-findings.server";
import { listOutcomes } from "~/database/workshop-outcomes.server";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import { romeDay } from "~/domain/time/calendar-day";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { FindingKind } from "~/domain/workshop/exercise";
import { priorityFromVotes } from "~/domain/workshop/priority-from-votes";
import type { Finding, Outcome, OutcomeDecision } from "~/domain/workshop/workshop";
import {
  type CardView,
  type DecisionView,
  decisionWays,
  type OpenDecision,
  type OutcomeData,
  type OutcomeView,
} from "~/features/workshops/outcome/outcome-data";
import type { Services } from "~/services.server";
import { type FoundExercise, readFoundExercises } from "./read-found-exercises.server";
import { placeWorkshop } from "./read-workshop-place.server";

interface Asked {
  readonly workshopId: string | undefined;
  readonly language: Language;
  /** of the address: which target is being decided, and how */
  readonly query: URLSearchParams;
}

/** What a workshop came to, what was made of it, and the form that is open. */
export async function readWorkshopOutcome(
  services: Services,
  member: Member,
  asked: Asked,
): Promise<OutcomeData> {
  const { language } = asked;
  const { workshop, place } = await placeWorkshop(services, member, asked);
  const [found, outcomes, facts] = await Promise.all([
    readFoundExercises(services, workshop, language),
    listOutcomes(services.database, workshop.id),
    readDecisionFacts(services, member.workspaceId),
  ]);
  const viewOf = (targetId: string): OutcomeView | null => {
    const outcome = outcomes.find((each) => each.targetId === targetId);
    return outcome === undefined ? null : viewOutcome(outcome, facts, language);
  };
  const findings = facts.findings.filter(({ workshopId }) => workshopId === workshop.id);
  return {
    place,
    mayDecide: place.mayRun,
    exercises: found
      .filter(({ targets }) => targets.length > 0)
      .map(({ exercise, title, targets }) => ({
        exercise,
        title,
        targets: targets.map(({ id, kind, title: name, column, cards, votes }) => ({
          id,
          kind,
          title: name,
          column,
          votes,
          outcome: viewOf(id),
          // A card that is in no group is decided on as a whole.
          cards: cards.map((card) => viewCard(card, kind === "card" ? null : viewOf(card.id))),
        })),
      })),
    findings: findings.map(({ id, kind, title, detail, parentId }) => ({
      id,
      kind,
      title,
      detail,
      parentId,
    })),
    open: place.mayRun ? await readOpen(services, member.workspaceId, { found, asked }) : null,
  };
}

interface DecisionFacts {
  readonly needTitles: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

async function readDecisionFacts({ database, live }: Services, workspaceId: string): Promise<DecisionFacts> {
  const [{ needs }, partners, members, findings] = await Promise.all([
    live.readNeeds(workspaceId),
    listPartners(database, workspaceId),
    listMembers(database, workspaceId),
    listFindings(database, workspaceId),
  ]);
  return {
    needTitles: new Map(needs.map(({ id, title }) => [id, title])),
    organisations: new Map(partners.map(({ organisation }) => [organisation.id, organisation.shortName])),
    members: new Map(members.map(({ memberId, name }) => [memberId, name])),
    findings,
  };
}

function viewCard(
  { id, text, isInRoom }: FoundExercise["targets"][number]["cards"][number],
  outcome: OutcomeView | null,
): CardView {
  return { id, text, isInRoom, outcome };
}

function viewOutcome(
  { id, decision, decidedById, decidedAt }: Outcome,
  facts: DecisionFacts,
  language: Language,
): OutcomeView {
  return {
    id,
    decision: viewDecision(decision, facts),
    by: facts.members.get(decidedById) ?? "",
    on: formatFullDay(language, decidedAt),
  };
}

function viewDecision(decision: OutcomeDecision, facts: DecisionFacts): DecisionView {
  switch (decision.kind) {
    case "need":
      return { ...decision, title: facts.needTitles.get(decision.needId) ?? null };
    case "commitment": {
      const { kind, organisationId, what, quantity, commitmentId } = decision;
      const organisation = facts.organisations.get(organisationId) ?? "";
      return { kind, organisationId, organisation, what, quantity, isTakenUp: commitmentId !== null };
    }
    case "finding": {
      const finding = facts.findings.find(({ id }) => id === decision.findingId);
      return { kind: "finding", findingKind: finding?.kind ?? "problem", title: finding?.title ?? "" };
    }
    case "set-aside":
      return decision;
  }
}

/** The form for the target the address names, with everything there is to choose from. */
async function readOpen(
  { database, clock }: Services,
  workspaceId: string,
  { found, asked: { query } }: { readonly found: readonly FoundExercise[]; readonly asked: Asked },
): Promise<OpenDecision | null> {
  const wanted = query.get("decidi");
  if (wanted === null) return null;
  const at = findTarget(found, wanted);
  if (at === null) return null;
  const { exercise, target } = at;
  const today = romeDay(clock.now());
  const [categories, municipalities, partners] = await Promise.all([
    listNeedCategories(database, workspaceId),
    listDistrictMunicipalities(database, workspaceId),
    listPartners(database, workspaceId),
  ]);
  return {
    exercise: exercise.exercise,
    target,
    way: decisionWays.find((way) => way === query.get("come")) ?? firstWay(exercise),
    finds: exercise.method?.finds ?? [],
    categories: categories.map(({ id, name, isSensitive }) => ({ id, name, isSensitive })),
    municipalities: municipalities
      .filter((each) => isInDistrictOn(each, today))
      .map(({ code, name }) => ({ code, name })),
    organisations: leadFirst(partners).map(({ organisation }) => ({
      id: organisation.id,
      name: organisation.shortName,
    })),
    suggested: suggestPriority(exercise, target.id),
  };
}

function findTarget(found: readonly FoundExercise[], id: string) {
  for (const exercise of found) {
    for (const target of exercise.targets) {
      const { title, cards, votes } = target;
      const all = cards.map((card) => viewCard(card, null));
      if (target.id === id) return { exercise, target: { id, title, cards: all, votes } };
      const card = all.find((each) => each.id === id);
      if (card) return { exercise, target: { id, title: card.text, cards: [card], votes: null } };
    }
  }
  return null;
}

/** What the exercise is made for comes first: commitments of a round of them, findings of a tree. */
function firstWay({ method }: FoundExercise): OpenDecision["way"] {
  if (method?.id === "commitments") return "commitment";
  const isForPlan = method !== null && (method.layout === "tree" || method.finds.some(isOnlyForPlan));
  return isForPlan ? "finding" : "need";
}

const isOnlyForPlan = (kind: FindingKind) => kind === "stakeholder" || kind === "result";

/** In Italian, as it stays in the need. */
function suggestPriority(found: FoundExercise, targetId: string): OpenDecision["suggested"] {
  const voted = priorityFromVotes(found, targetId);
  return { priority: voted?.priority ?? null, reason: voted?.reason.it ?? "" };
}
