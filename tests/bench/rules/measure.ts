import { checkRules } from "~/domain/eligibility/check-rules";
import { callOfEveryKind } from "../../support/call-of-every-kind";
import { randomFacts } from "../../support/random-partnership";
import { Random } from "../../support/text-judge/random";

const partners = 40;
const rules = 40;
const rounds = 300;

const call = {
  ...callOfEveryKind,
  budgetRules: callOfEveryKind.budgetRules.slice(0, rules - callOfEveryKind.eligibilityRules.length),
};

export interface Figures {
  readonly partners: number;
  readonly rules: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly baselineMedianMs: number;
  /** how many times as long as the baseline */
  readonly ratio: number;
}

/**
 * How long the rules take, every time for another partnership; runs in Node and in a browser. The baseline, in turn
 * with it, is a partnership going to JSON and back: a slow moment of the machine slows both.
 */
export function measureRules(): Figures {
  const partnerships = Array.from({ length: rounds }, (_, seed) => ({
    ...randomFacts(new Random(seed + 1), partners),
    stageId: "final",
  }));
  for (const facts of partnerships) checkRules(call, facts, {});
  const [times, baseline]: [number[], number[]] = [[], []];
  for (const facts of partnerships) {
    times.push(timed(() => checkRules(call, facts, {})));
    baseline.push(timed(() => JSON.parse(JSON.stringify(facts)) as unknown));
  }
  const [medianMs, baselineMedianMs] = [percentile(times, 0.5), percentile(baseline, 0.5)];
  return {
    partners,
    rules: checkRules(call, partnerships[0] ?? randomFacts(new Random(1), partners), {}).length,
    medianMs,
    p95Ms: percentile(times, 0.95),
    baselineMedianMs,
    ratio: Math.round((medianMs / baselineMedianMs) * 10) / 10,
  };
}

function timed(act: () => unknown): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

function percentile(times: readonly number[], share: number): number {
  const at = [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
  return Math.round(at * 1000) / 1000;
}
