import type { Exercise } from "~/domain/workshop/exercise";
import type { VotingRule } from "~/domain/workshop/stage";

/** What a group or a card got in the last vote that was counted. */
export interface Votes {
  /** what is counted: votes, points or people who agree */
  readonly kind: VotingRule["kind"];
  readonly phones: number;
  readonly room: number;
  /** of scores; null: nobody gave one, or it is another rule */
  readonly mean: number | null;
  readonly scorers: number;
}

/** By target; empty: nothing was voted on yet. */
export type BoardVotes = ReadonlyMap<string, Votes>;

/** The board of one exercise, and who looks at it. */
export interface BoardAbout {
  readonly workspaceId: string;
  readonly workshopId: string;
  readonly accountId: string;
  /** may move cards */
  readonly mayRun: boolean;
  /** of the workshop, from 0 */
  readonly exercise: number;
  readonly layout: Exercise["layout"];
  readonly votes: BoardVotes;
  /** groups and cards something has become of already */
  readonly decided: ReadonlySet<string>;
}

/** Cards that were written and are not on the board yet: how many, and in which of its groups they will stand. */
export interface CoveredCards {
  readonly total: number;
  /** by group; fewer than in all where their authors chose none, or where names are off */
  readonly inGroup: ReadonlyMap<string, number>;
}

export const boardViews = ["groups", "free", "list"] as const;
export type BoardView = (typeof boardViews)[number];

/** As the address says it. */
export const viewNames = { groups: "gruppi", free: "lavagna", list: "elenco" } as const satisfies Record<
  BoardView,
  string
>;

export function parseBoardView(name: string | null): BoardView {
  return boardViews.find((view) => viewNames[view] === name) ?? "groups";
}
