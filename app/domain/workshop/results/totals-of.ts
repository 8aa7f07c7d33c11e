import { groupBy } from "../group-by";
import type { VoteTarget, WorkshopStage } from "../stage";
import type { Ballot, Choice, RoomVote } from "../workshop";
import { worthOf } from "./worth-of";

export interface TargetTotal {
  readonly target: VoteTarget;
  /** dots, points or people who agree, by phone; see `worthOf` */
  readonly phones: number;
  /** what the facilitator counted in the room, shown beside it */
  readonly room: number;
  /** how many chose it by phone */
  readonly voters: number;
  /** how many gave it a score; of another rule, how many chose it by phone */
  readonly scorers: number;
  /** of scores, over those who gave one; null: nobody did, or it is another rule */
  readonly mean: number | null;
  /** null: it is another rule */
  readonly consent: ConsentTotal | null;
}

export interface ConsentTotal {
  readonly agrees: number;
  readonly asides: number;
  readonly objections: number;
  /** of those who object, in the order of the alphabet: no order leads to a person */
  readonly reasons: readonly string[];
}

/**
 * What every target has, in the order in which they were voted on. A choice of what is no target counts nothing. Of the
 * room only sums are known: where it gave scores, everybody in it counts as having given one.
 */
export function totalsOf(
  stage: Pick<WorkshopStage, "rule" | "targets" | "roomVoters">,
  ballots: readonly Ballot[],
  roomVotes: readonly RoomVote[],
): readonly TargetTotal[] {
  const { rule, targets, roomVoters } = stage;
  if (rule === null) return [];
  const inRoom = new Map(roomVotes.map(({ targetId, value }) => [targetId, value]));
  const given = givenTo(ballots);
  return targets.map((target): TargetTotal => {
    const choices = given.get(target.id) ?? [];
    const phones = choices.reduce((sum, choice) => sum + worthOf(rule, choice), 0);
    const room = inRoom.get(target.id) ?? 0;
    const areScores = rule.kind === "scores";
    const scorers = choices.length + (areScores && room > 0 ? roomVoters : 0);
    return {
      target,
      phones,
      room,
      voters: choices.length,
      scorers,
      mean: areScores && scorers > 0 ? (phones + room) / scorers : null,
      consent: rule.kind === "consent" ? consentOf(choices) : null,
    };
  });
}

/**
 * Most first; what has the same stays in its order. Scores are compared by their mean, as not everybody gives one, and
 * what got none comes after what got nothing but zeros.
 */
export function inOrderOfVotes<Total extends WeighedTotal>(totals: readonly Total[]): readonly Total[] {
  return [...totals].sort(
    (a, b) => weightOf(b) - weightOf(a) || Number(a.mean === null) - Number(b.mean === null),
  );
}

/** Those that stand first together, in their order; nobody where there was no vote. */
export function leadersOf<Total extends WeighedTotal>(totals: readonly Total[]): readonly Total[] {
  const voted = totals.filter((total) => total.mean !== null || weightOf(total) > 0);
  const most = Math.max(...voted.map(weightOf));
  return voted.filter((total) => weightOf(total) === most);
}

export type WeighedTotal = Pick<TargetTotal, "phones" | "room" | "mean">;

/** What something is ordered by, and its bar as long as. */
export function weightOf({ mean, phones, room }: WeighedTotal): number {
  return mean ?? phones + room;
}

/** Whether anybody said anything of it: who stands aside or objects did, and counts nothing. */
export function wasVotedOn({ mean, consent, phones, room }: SaidTotal): boolean {
  return mean !== null || phones + room > 0 || (consent !== null && consent.asides + consent.objections > 0);
}

export type SaidTotal = WeighedTotal & {
  /** see `TargetTotal` */
  readonly scorers: number;
  /** null: it is another rule */
  readonly consent: Pick<ConsentTotal, "asides" | "objections"> | null;
};

/** What nobody said anything of comes to. */
export const noVotes = {
  phones: 0,
  room: 0,
  mean: null,
  scorers: 0,
  consent: null,
} as const satisfies SaidTotal;

type GivenChoice = Choice & { readonly reason: string };

function givenTo(ballots: readonly Ballot[]): ReadonlyMap<string, readonly GivenChoice[]> {
  const given = ballots.flatMap(({ choices, reason }) => choices.map((choice) => ({ ...choice, reason })));
  return groupBy(given, ({ targetId }) => targetId);
}

function consentOf(choices: readonly GivenChoice[]): ConsentTotal {
  const count = (wanted: number) => choices.filter(({ value }) => value === wanted).length;
  const reasons = choices.filter(({ value, reason }) => value === -1 && reason !== "");
  return {
    agrees: count(1),
    asides: count(0),
    objections: count(-1),
    reasons: reasons.map(({ reason }) => reason).sort(),
  };
}
