import type { Ballot } from "../workshop";
import { smallestShown, type VoterGroup } from "./result-row";

export interface GroupOfBallots {
  readonly key: string;
  readonly group: VoterGroup;
  readonly ballots: readonly Ballot[];
}

/**
 * The groups that may be shown, the greatest first, and all others as one. Where those others are too few themselves,
 * the smallest group goes in with them: by taking the rest from the total anybody could work them out.
 */
export function foldSmallGroups(groups: readonly GroupOfBallots[]): readonly GroupOfBallots[] {
  const shown = groups.filter(isShown).sort((a, b) => b.ballots.length - a.ballots.length);
  const folded = groups.filter((group) => !isShown(group)).flatMap(({ ballots }) => ballots);
  while (folded.length > 0 && folded.length < smallestShown) {
    const smallest = shown.pop();
    if (!smallest) break;
    folded.push(...smallest.ballots);
  }
  return folded.length === 0
    ? shown
    : [...shown, { key: "others", group: { kind: "others" }, ballots: folded }];
}

function isShown({ group, ballots }: GroupOfBallots): boolean {
  return group.kind !== "others" && ballots.length >= smallestShown;
}
