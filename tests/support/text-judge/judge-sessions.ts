import { runSession, type SessionOptions, type SessionResult } from "./random-session";

/** The sum of many sessions, with the seed of each that went wrong. */
export interface Verdict {
  readonly sessions: number;
  readonly operations: number;
  readonly words: number;
  readonly lost: number;
  readonly doubled: number;
  readonly doubledUndone: number;
  readonly removedButPresent: number;
  readonly parted: number;
  readonly differ: number;
  readonly carets: number;
  readonly caretWrong: number;
  readonly broken: number;
  readonly refused: number;
  readonly failures: readonly SessionFailure[];
}

export interface SessionFailure {
  readonly seed: number;
  readonly findings: readonly string[];
}

export interface JudgeOptions extends Omit<SessionOptions, "seed"> {
  readonly sessions: number;
  readonly firstSeed: number;
  readonly onSession?: (seed: number) => void;
}

export async function judgeSessions({
  sessions,
  firstSeed,
  onSession,
  ...options
}: JudgeOptions): Promise<Verdict> {
  const results: SessionResult[] = [];
  for (let seed = firstSeed; seed < firstSeed + sessions; seed += 1) {
    onSession?.(seed);
    results.push(await runSession({ ...options, seed }));
  }
  return sumUp(results);
}

function sumUp(results: readonly SessionResult[]): Verdict {
  const sum = (count: (result: SessionResult) => number) =>
    results.reduce((all, result) => all + count(result), 0);
  return {
    sessions: results.length,
    operations: sum(({ operations }) => operations),
    words: sum(({ words }) => words),
    lost: sum(({ lost }) => lost.length),
    doubled: sum(({ doubled }) => doubled.length),
    doubledUndone: sum(({ doubledUndone }) => doubledUndone.length),
    removedButPresent: sum(({ removedButPresent }) => removedButPresent.length),
    parted: sum(({ parted }) => parted.length),
    differ: sum(({ differ }) => differ.length),
    carets: sum(({ carets }) => carets),
    caretWrong: sum(({ caretWrong }) => caretWrong.length),
    broken: sum(({ broken }) => broken.length),
    refused: sum(({ refused }) => refused),
    failures: results.flatMap(failureOf),
  };
}

function failureOf({ seed, lost, doubled, differ, caretWrong, broken }: SessionResult): SessionFailure[] {
  const findings = [
    ...lost.map((text) => `lost ${text}`),
    ...doubled.map((text) => `doubled ${text}`),
    ...differ.map((text) => `differ: ${text}`),
    ...caretWrong.map((text) => `caret ${text}`),
    ...broken.map((text) => `broken: ${text}`),
  ];
  return findings.length === 0 ? [] : [{ seed, findings }];
}
