import type { Board } from "../board";
import type { StageVotes } from "../results/given-when-decided";
import type { Voter } from "../results/results-by";
import type { AttendanceEntry, Finding, Outcome, Workshop } from "../workshop";

/** What the minutes of a workshop are drafted from. */
export interface MinutesFacts {
  readonly workshop: Workshop;
  /** names of those who ran it */
  readonly facilitators: readonly string[];
  readonly attendance: readonly AttendanceEntry[];
  /** how many took part by phone */
  readonly phones: number;
  /** who came in by phone, those that went out again too: only to count their votes by kind of actor */
  readonly voters: readonly Voter[];
  readonly board: Board;
  /** of the votes that were closed; others are not told of */
  readonly votes: readonly StageVotes[];
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Pick<Finding, "id" | "kind" | "title">[];
  /** by id, as they are called now */
  readonly needTitles: ReadonlyMap<string, string>;
  readonly organisationNames: ReadonlyMap<string, string>;
}
