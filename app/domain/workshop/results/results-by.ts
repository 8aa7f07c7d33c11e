import { foldText } from "~/domain/form/fold-text";
import { describeKind } from "~/domain/organisation/kinds";
import { type Group, groupBy } from "../group-by";
import type { WorkshopStage } from "../stage";
import type { Ballot, Participant } from "../workshop";
import { foldSmallGroups, type GroupOfBallots } from "./fold-small-groups";
import type { ResultRow, VoterGroup } from "./result-row";
import { worthOf } from "./worth-of";

type VotedStage = Pick<WorkshopStage, "rule" | "targets" | "namesOff">;
type Voter = Pick<Participant, "id" | "organisationId" | "organisationName" | "actorKind">;

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

/** Empty where names are off: there only totals are known. */
export function resultsByOrganisation(
  stage: VotedStage,
  ballots: readonly Ballot[],
  participants: readonly Voter[],
): readonly ResultRow[] {
  return resultsBy(stage, { ballots, participants, groupOf: organisationOf });
}

/** Empty where names are off. */
export function resultsByKind(
  stage: VotedStage,
  ballots: readonly Ballot[],
  participants: readonly Voter[],
): readonly ResultRow[] {
  return resultsBy(stage, { ballots, participants, groupOf: kindOf });
}

interface GroupedBy {
  readonly ballots: readonly Ballot[];
  readonly participants: readonly Voter[];
  readonly groupOf: (voter: Voter) => VoterGroup;
}

function resultsBy(stage: VotedStage, { ballots, participants, groupOf }: GroupedBy): readonly ResultRow[] {
  if (stage.namesOff) return [];
  const voters = new Map(participants.map((voter) => [voter.id, voter]));
  const placed = ballots.filter(hasChoices).map((ballot) => {
    const voter = voters.get(ballot.participantId ?? "");
    // Whoever was erased from the workshop still voted.
    const group: VoterGroup = voter ? groupOf(voter) : { kind: "others" };
    return { ballot, group, key: keyOf(group) };
  });
  const groups = [...groupBy(placed, ({ key }) => key).values()].map(groupOfBallots);
  return foldSmallGroups(groups).map((group) => rowOf(stage, group));
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
