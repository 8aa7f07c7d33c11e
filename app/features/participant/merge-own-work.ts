import type { Unsent } from "./outbox/unsent";
import type { OwnBallot, OwnCard, OwnWork } from "./own-work";

export interface ShownCard extends OwnCard {
  /** it waits on the phone, as written or as corrected */
  readonly isUnsent: boolean;
}

/** The cards of a stage as their author knows them: what the server has, and over it what waits on the phone. */
export function shownCards(own: OwnWork, unsent: readonly Unsent[], stageId: string): readonly ShownCard[] {
  const withdrawn = new Set(unsent.flatMap((entry) => (entry.kind === "withdrawal" ? [entry.cardId] : [])));
  const waiting = new Map(
    unsent.flatMap((entry) => (entry.kind === "card" ? [[entry.cardId, entry] as const] : [])),
  );
  const stored = own.cards.filter((card) => card.stageId === stageId);
  const known = new Set(stored.map(({ id }) => id));
  const added = [...waiting.values()].filter(
    (entry) => entry.stageId === stageId && !known.has(entry.cardId),
  );
  return [
    ...stored.map((card) => {
      const waits = waiting.get(card.id);
      return waits === undefined
        ? { ...card, isUnsent: false }
        : { ...card, text: waits.text, columnId: waits.columnId, version: waits.version, isUnsent: true };
    }),
    ...added.map(({ cardId, text, columnId, version }) => ({
      ...{ id: cardId, stageId, text, columnId, version },
      ...{ hiddenReason: null, isUnsent: true },
    })),
  ].filter(({ id }) => !withdrawn.has(id));
}

/** The vote in a stage as the person left it, sent or not. */
export function shownBallot(own: OwnWork, unsent: readonly Unsent[], stageId: string): OwnBallot {
  const waiting = unsent.find((entry) => entry.kind === "ballot" && entry.stageId === stageId);
  const stored = own.ballot?.stageId === stageId ? own.ballot : null;
  const none = { stageId, choices: [], reason: "", sequence: 0 };
  if (waiting?.kind !== "ballot") return stored ?? none;
  return stored !== null && stored.sequence > waiting.sequence ? stored : waiting;
}

export function isReadyFor(own: OwnWork, unsent: readonly Unsent[], stageId: string): boolean {
  const waiting = unsent.find((entry) => entry.kind === "ready" && entry.stageId === stageId);
  return waiting?.kind === "ready" ? waiting.isReady : own.readyStageId === stageId;
}
