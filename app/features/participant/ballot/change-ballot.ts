import type { VoteTarget, VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";

/** A press on the page of a vote. As text it is the value of the button: "plus:target", "score:target:4". */
export type BallotChange =
  | { readonly kind: "plus" | "minus" | "rank" | "up" | "down" | "out"; readonly targetId: string }
  | { readonly kind: "value"; readonly targetId: string; readonly value: number };

/** The whole vote after a press. What the rule does not allow changes nothing. */
export function changeBallot(rule: VotingRule, choices: readonly Choice[], change: BallotChange) {
  switch (change.kind) {
    case "plus":
      return rule.kind === "dots" && dotsLeft(rule, choices) > 0
        ? withDots(choices, change.targetId, Math.min(rule.perTarget, valueOf(choices, change.targetId) + 1))
        : choices;
    case "minus":
      return withDots(choices, change.targetId, valueOf(choices, change.targetId) - 1);
    case "value":
      return [...without(choices, change.targetId), { targetId: change.targetId, value: change.value }];
    case "rank":
      return rule.kind === "ranking" && choices.length < rule.places
        ? inOrder([...idsOf(choices).filter((id) => id !== change.targetId), change.targetId])
        : choices;
    case "up":
      return moved(choices, change.targetId, -1);
    case "down":
      return moved(choices, change.targetId, 1);
    case "out":
      return inOrder(idsOf(choices).filter((id) => id !== change.targetId));
  }
}

export function valueOf(choices: readonly Choice[], targetId: string): number {
  return choices.find((choice) => choice.targetId === targetId)?.value ?? 0;
}

export function dotsLeft(rule: VotingRule & { readonly kind: "dots" }, choices: readonly Choice[]): number {
  return rule.dots - choices.reduce((sum, { value }) => sum + value, 0);
}

/** The ids of what was put in order, the first place first. */
export function idsOf(choices: readonly Choice[]): readonly string[] {
  return [...choices].sort((one, other) => one.value - other.value).map(({ targetId }) => targetId);
}

/** More places than there is to put in order are not asked for. */
export function placesOf(
  rule: VotingRule & { readonly kind: "ranking" },
  targets: readonly VoteTarget[],
): number {
  return Math.min(rule.places, targets.length);
}

export function writeChange(change: BallotChange): string {
  const { kind, targetId } = change;
  return kind === "value" ? `${kind}:${targetId}:${change.value}` : `${kind}:${targetId}`;
}

/** Null for what is no press of ours. */
export function parseChange(text: string): BallotChange | null {
  const [kind, targetId = "", value] = text.split(":");
  if (targetId === "") return null;
  switch (kind) {
    case "plus":
    case "minus":
    case "rank":
    case "up":
    case "down":
    case "out":
      return { kind, targetId };
    case "value":
      return /^-?\d{1,3}$/.test(value ?? "") ? { kind, targetId, value: Number(value) } : null;
    default:
      return null;
  }
}

function withDots(choices: readonly Choice[], targetId: string, value: number): readonly Choice[] {
  const others = without(choices, targetId);
  return value > 0 ? [...others, { targetId, value }] : others;
}

function without(choices: readonly Choice[], targetId: string): readonly Choice[] {
  return choices.filter((choice) => choice.targetId !== targetId);
}

function moved(choices: readonly Choice[], targetId: string, by: 1 | -1): readonly Choice[] {
  const ids = [...idsOf(choices)];
  const from = ids.indexOf(targetId);
  const to = from + by;
  const other = ids[to];
  if (from === -1 || other === undefined) return choices;
  ids[from] = other;
  ids[to] = targetId;
  return inOrder(ids);
}

function inOrder(ids: readonly string[]): readonly Choice[] {
  return ids.map((targetId, index) => ({ targetId, value: index + 1 }));
}
