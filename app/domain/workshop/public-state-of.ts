import { findExercise } from "./exercises";
import { groupBy } from "./group-by";
import type { PublicCount, PublicStage, PublicState, PublicTotal } from "./public-state";
import { totalsOf } from "./results/totals-of";
import { stateOf, type VoteTarget, type WorkshopStage } from "./stage";
import type { Ballot, Card, RoomVote, Workshop } from "./workshop";

/** What is read to tell everybody where the workshop is. */
export interface PublicFacts {
  readonly workshop: Pick<Workshop, "id" | "version" | "status" | "currentStageId" | "stages">;
  readonly here: number;
  readonly ready: number;
  /** of the current exercise, those that were hidden or withdrawn as well */
  readonly cards: readonly Pick<Card, "id" | "stageId" | "columnId" | "text" | "withdrawnAt" | "hiddenAt">[];
  /** how many voted in the current stage */
  readonly ballots: number;
  /** of the current stage, once it is closed; null: not yet, or it is no vote */
  readonly votes: { readonly ballots: readonly Ballot[]; readonly roomVotes: readonly RoomVote[] } | null;
}

export function publicStateOf(facts: PublicFacts, now: Date): PublicState {
  const { workshop, here, ready, ballots } = facts;
  const { stages } = workshop;
  const at = workshop.status === "open" ? stages.findIndex(({ id }) => id === workshop.currentStageId) : -1;
  const stage = stages[at];
  const written = facts.cards.filter((card) => card.stageId === stage?.id && card.withdrawnAt === null);
  return {
    workshopId: workshop.id,
    version: workshop.version,
    status: workshop.status,
    now: now.getTime(),
    stage: stage ? publicStage(stage, facts) : null,
    stageCount: stages.length,
    stageNumber: at + 1,
    people: { here, ready, cards: written.length, ballots, ...coveredCards(stage, facts) },
    totals: stage ? publicTotals(stage, facts) : null,
  };
}

function publicStage(stage: WorkshopStage, facts: PublicFacts): PublicStage {
  const { id, kind, title, prompt, endsAt, heldAt, namesOff, tools, longestText, rule } = stage;
  const readable = tools.includes("read") ? shownCards(stage, facts) : [];
  return {
    id,
    kind,
    state: stateOf(stage),
    title,
    prompt,
    question: questionAhead(stage, facts.workshop),
    endsAt: endsAt?.getTime() ?? null,
    heldAt: heldAt?.getTime() ?? null,
    isRevealed: isShown(stage),
    namesOff,
    tools,
    longestText,
    columns: findExercise(stage.exerciseId)?.columns ?? [],
    rule,
    targets: withoutGoneCards(stage.targets, facts.cards),
    shown: readable.slice(-mostShown).map(({ id: cardId, text, columnId }) => ({
      id: cardId,
      text,
      columnId: kind === "write" ? columnId : "",
    })),
    shownOf: readable.length,
  };
}

function questionAhead(
  { kind, exercise, exerciseId, position }: WorkshopStage,
  { stages }: PublicFacts["workshop"],
): PublicStage["question"] {
  if (kind !== "talk" || !findExercise(exerciseId)?.opensWithQuestion) return null;
  const written = stages.find((stage) => stage.kind === "write" && stage.exercise === exercise);
  return written && position < written.position ? written.prompt : null;
}

/** Votes are seen by nobody before the stage is closed. */
function publicTotals(stage: WorkshopStage, { votes }: PublicFacts): readonly PublicTotal[] | null {
  if (stage.kind !== "vote" || stateOf(stage) !== "closed" || votes === null) return null;
  return totalsOf(stage, votes.ballots, votes.roomVotes).map(({ target, consent, ...total }) => ({
    targetId: target.id,
    phones: total.phones,
    room: total.room,
    mean: total.mean,
    scorers: total.scorers,
    consent: consent && {
      agrees: consent.agrees,
      asides: consent.asides,
      objections: consent.objections,
    },
  }));
}

/** A phone shows no more at once. */
const mostShown = 60;

function shownCards({ exercise }: WorkshopStage, { workshop, cards }: PublicFacts): PublicFacts["cards"] {
  const open = new Set(
    workshop.stages.filter((one) => one.exercise === exercise && isShown(one)).map(({ id }) => id),
  );
  return cards.filter((card) => open.has(card.stageId) && !isGone(card));
}

/** Of all stages of the exercise: one that was left without its reveal keeps its cards covered. */
function coveredCards(
  current: WorkshopStage | undefined,
  { workshop, cards }: PublicFacts,
): Pick<PublicCount, "covered" | "coveredIn"> {
  const covering = new Map(
    workshop.stages
      .filter((one) => one.exercise === current?.exercise && !isShown(one))
      .map((stage) => [stage.id, stage]),
  );
  const covered = cards.filter((card) => covering.has(card.stageId) && !isGone(card));
  const placed = covered.filter(
    ({ stageId, columnId }) => columnId !== "" && covering.get(stageId)?.namesOff === false,
  );
  return {
    covered: covered.length,
    coveredIn: [...groupBy(placed, ({ columnId }) => columnId)].map(([columnId, own]) => ({
      columnId,
      cards: own.length,
    })),
  };
}

function isShown({ revealedAt, isOpenWriting, openedAt }: WorkshopStage): boolean {
  return revealedAt !== null || (isOpenWriting && openedAt !== null);
}

/** A vote keeps the texts it opened with; what was hidden since then is not to be read there either. */
function withoutGoneCards(
  targets: readonly VoteTarget[],
  cards: PublicFacts["cards"],
): readonly VoteTarget[] {
  const gone = cards.filter(isGone);
  if (gone.length === 0) return targets;
  const ids = new Set(gone.map(({ id }) => id));
  const texts = new Set(gone.map(({ text }) => text));
  return targets.filter(({ id }) => !ids.has(id)).map((target) => withoutTexts(target, texts));
}

/** A group without a name is called by its first card. */
function withoutTexts(target: VoteTarget, texts: ReadonlySet<string>): VoteTarget {
  const cards = target.cards.filter((text) => !texts.has(text));
  return { ...target, cards, title: texts.has(target.title) ? (cards[0] ?? "") : target.title };
}

function isGone({ withdrawnAt, hiddenAt }: Pick<Card, "withdrawnAt" | "hiddenAt">): boolean {
  return withdrawnAt !== null || hiddenAt !== null;
}
