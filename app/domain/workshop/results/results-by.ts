import { foldText } from "~/domain/form/fold-text";
import { describeKind } from "~/domain/organisation/kinds";
import { type Group, groupBy } from "../group-by";
import type { WorkshopStage } from "../stage";
import type { Ballot, Participant } from "../workshop";
import { foldSmallGroups, type GroupOfBallots } from "./fold-small-groups";
import type { ResultRow, VoterGroup } from "./result-row";
import { worthOf } from "./worth-of";

type VotedStage = Pick<WorkshopStage, "rule" | "targets" | "namesOff">;
export type Voter = Pick<Participant, "id" | "organisationId" | "organisationName" | "actorKind">;

/**
 * One person counts as much as another: everybody's votes in one line. Nobody has a line of their own, also where
 * names are on: one person is fewer than `smallestShown`.
 */
export function resultsByPerson(stage: VotedStage, ballots: readonly Ballot[]): readonly ResultRow[] {
  const cast = ballots.filter(hasChoices);
  return cast.length === 0
    ? []
    : [rowOf(stage, { key: "everybody", group: { kind: "everybody" }, ballots: cast })];
}

/**
 * Empty where names are off: there only totals are known. Small groups are folded within each kind that is shown:
 * otherwise whoever compares the two views takes the organisations from their kind, and has the votes of the few left.
 */
export function resultsByOrganisation(
  stage: VotedStage,
  ballots: readonly Ballot[],
  participants: readonly Voter[],
): readonly ResultRow[] {
  if (stage.namesOff) return [];
  const ofKinds = groupVotes(ballots, participants, kindOf);
  const inKinds = ofKinds.flatMap((kind) => groupVotes(kind.ballots, participants, organisationOf));
  return [...groupBy(inKinds, ({ key }) => key).values()]
    .map(joinGroups)
    .sort(byPeopleOthersLast)
    .map((group) => rowOf(stage, group));
}

/** Empty where names are off. */
export function resultsByKind(
  stage: VotedStage,
  ballots: readonly Ballot[],
  participants: readonly Voter[],
): readonly ResultRow[] {
  if (stage.namesOff) return [];
  return groupVotes(ballots, participants, kindOf).map((group) => rowOf(stage, group));
}

/** Those that may be shown, and all others as one. */
function groupVotes(
  ballots: readonly Ballot[],
  participants: readonly Voter[],
  groupOf: (voter: Voter) => VoterGroup,
): readonly GroupOfBallots[] {
  const voters = new Map(participants.map((voter) => [voter.id, voter]));
  const placed = ballots.filter(hasChoices).map((ballot) => {
    const voter = voters.get(ballot.participantId ?? "");
    // Whoever was erased from the workshop still voted.
    const group: VoterGroup = voter ? groupOf(voter) : { kind: "others" };
    return { ballot, group, key: keyOf(group) };
  });
  return foldSmallGroups([...groupBy(placed, ({ key }) => key).values()].map(groupOfBallots));
}

/** One organisation may have people of several kinds. */
function joinGroups(parts: Group<GroupOfBallots>): GroupOfBallots {
  return { ...parts[0], ballots: parts.flatMap(({ ballots }) => ballots) };
}

function byPeopleOthersLast(one: GroupOfBallots, other: GroupOfBallots): number {
  const rest = Number(one.group.kind === "others") - Number(other.group.kind === "others");
  return rest || other.ballots.length - one.ballots.length;
}

type Placed = { readonly ballot: Ballot; readonly group: VoterGroup; readonly key: string };

function groupOfBallots(placed: Group<Placed>): GroupOfBallots {
  const [{ key, group }] = placed;
  return { key, group, ballots: placed.map(({ ballot }) => ballot) };
}

function rowOf({ rule, targets }: VotedStage, { key, group, ballots }: GroupOfBallots): ResultRow {
  const sums = new Map(targets.map(({ id }) => [id, { targetId: id, value: 0, voters: 0 }]));
  for (const choice of ballots.flatMap(({ choices }) => choices)) {
    const sum = sums.get(choice.targetId);
    if (!sum || rule === null) continue;
    sum.value += worthOf(rule, choice);
    sum.voters++;
  }
  return { key, group, people: ballots.length, values: [...sums.values()] };
}

/** An empty ballot would make a group look greater than those who can be told apart in it. */
function hasChoices({ choices }: Ballot): boolean {
  return choices.length > 0;
}

function organisationOf({ organisationId, organisationName }: Voter): VoterGroup {
  return {
    kind: "organisation",
    organisationId,
    name: organisationId === null ? organisationName.trim() : "",
  };
}

function kindOf({ actorKind }: Voter): VoterGroup {
  return actorKind === null
    ? { kind: "citizens" }
    : { kind: "family", family: describeKind(actorKind).family };
}

function keyOf(group: VoterGroup): string {
  switch (group.kind) {
    case "organisation":
      return group.organisationId === null
        ? `name/${foldText(group.name)}`
        : `organisation/${group.organisationId}`;
    case "family":
      return `family/${group.family}`;
    case "everybody":
    case "citizens":
    case "others":
      return group.kind;
  }
}
