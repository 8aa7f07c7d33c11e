import { describe, expect, test } from "vitest";
import { applyChanges } from "~/domain/eligibility/apply-change";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { RuleKind } from "~/domain/eligibility/check";
import type { Change, Outcome } from "~/domain/eligibility/outcome";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { ruleChecks } from "~/domain/eligibility/rules";
import { callOfEveryKind as call } from "../../support/call-of-every-kind";
import { hideSome } from "../../support/hide-facts";
import { randomFacts } from "../../support/random-partnership";
import { Random } from "../../support/text-judge/random";

const partnerships = Array.from({ length: 1000 }, (_, seed) => randomFacts(new Random(seed + 1)));
const resultsOf = (facts: PartnershipFacts) => checkRules(call, facts, {});
const results = partnerships.map(resultsOf);
const kindOf = new Map([...call.eligibilityRules, ...call.budgetRules].map(({ id, kind }) => [id, kind]));

describe("[ELI-1] what is known decides, and nothing else", () => {
  test("the order of partners and districts does not matter", () => {
    for (const [seed, facts] of partnerships.entries()) {
      const random = new Random(seed);
      const shuffled = {
        ...facts,
        partners: shuffle(random, facts.partners),
        districts: shuffle(random, facts.districts),
      };
      expect(JSON.stringify(resultsOf(shuffled)), `seed ${seed}`).toBe(JSON.stringify(results[seed]));
    }
  });

  test("server and browser agree: facts and results that travelled as JSON are the same", () => {
    for (const [seed, facts] of partnerships.entries()) {
      const travelled = resultsOf(sent(facts));
      expect(JSON.stringify(travelled), `seed ${seed}`).toBe(JSON.stringify(results[seed]));
      expect(travelled.every(isPlain), `seed ${seed}`).toBe(true);
    }
  });

  test("a check writes nothing on the facts", () => {
    for (const facts of partnerships.slice(0, 100))
      expect(() => resultsOf(deepFreeze(sent(facts)))).not.toThrow();
  });
});

test("[ELI-2] unknown is never shown as failure: what is not known can only leave a rule open", () => {
  for (const [seed, facts] of partnerships.entries()) {
    const hidden = hideSome(new Random(seed), facts);
    const known = new Map(results[seed]!.map(({ ruleId, outcome }) => [ruleId, outcome.status]));
    for (const { ruleId, outcome } of resultsOf(hidden)) {
      if (outcome.status !== "unknown") {
        expect(`${ruleId} ${outcome.status}`, `seed ${seed}`).toBe(`${ruleId} ${known.get(ruleId) ?? ""}`);
      }
    }
  }
});

test("[ELI-3] doing what the hint asks for makes the rule met, but for what was not known anyway", () => {
  for (const [seed, facts] of partnerships.entries()) {
    for (const { ruleId, outcome } of results[seed]!) {
      if (outcome.status === "unmet") {
        const after = outcomeOf(ruleId, applyChanges(facts, outcome.changes));
        expect(leftOpen(after, outcome), `seed ${seed}, ${ruleId}: ${JSON.stringify(outcome)}`).toEqual([]);
      }
    }
  }
});

test("[ELI-4] the hint is the smallest: with one act less, or one act smaller, the rule is not met", () => {
  for (const [seed, facts] of partnerships.entries()) {
    for (const { ruleId, outcome } of results[seed]!) {
      if (outcome.status === "unmet") {
        for (const less of smaller(outcome.changes)) {
          const after = outcomeOf(ruleId, applyChanges(facts, less));
          expect(after.status, `seed ${seed}, ${ruleId}: ${JSON.stringify(less)}`).not.toBe("met");
        }
      }
    }
  }
});

test("every outcome is said in whole sentences, in both languages", () => {
  const said = results
    .flat()
    .flatMap(({ outcome }) => [outcome.because, ...(outcome.status === "unmet" ? [outcome.enough] : [])]);
  const texts = new Set(said.flatMap(({ it, en }) => [it, en]));
  expect([...texts].filter((text) => !/^[«“\p{Lu}\d].*[.»”]$/u.test(text))).toEqual([]);
  expect([...texts].filter((text) => /undefined|NaN|null|\[object| {2}|\.\.| [.,;:]/.test(text))).toEqual([]);
});

test("the partnerships reach every outcome of every kind of rule", () => {
  const reached = new Map<RuleKind, Set<string>>();
  for (const { ruleId, outcome } of results.flat()) {
    const kind = kindOf.get(ruleId)!;
    reached.set(kind, (reached.get(kind) ?? new Set()).add(outcome.status));
  }
  const all = Object.keys(ruleChecks).sort();
  expect([...reached.keys()].sort()).toEqual(all);
  for (const [kind, statuses] of reached)
    expect([...statuses].sort(), kind).toEqual(["met", "unknown", "unmet"]);
});

/** Each act left out, or done by one less: one partner, one row, one cent. */
function smaller(changes: readonly Change[]): Change[][] {
  return changes.flatMap((change, at) => {
    const others = (instead: Change[]) => [...changes.slice(0, at), ...instead, ...changes.slice(at + 1)];
    if ("times" in change && change.times > 1) return [others([{ ...change, times: change.times - 1 }])];
    // Nobody would lead otherwise: it goes with what takes the role from the lead.
    if (change.kind === "change-lead" && changes.length > 1) return [];
    if ("cents" in change) return [others([{ ...change, cents: change.cents - Math.sign(change.cents) }])];
    return [others([])];
  });
}

/** What an outcome still says against the rule, beyond what was missing before. */
function leftOpen(after: Outcome, before: Outcome & { status: "unmet" }): unknown[] {
  if (after.status === "met") return [];
  if (after.status === "unmet") return [after.because.it];
  const before_ = before.missing.map((one) => JSON.stringify(one));
  return after.missing.filter((one) => !before_.includes(JSON.stringify(one)));
}

/** What one rule says alone, which is faster than all of them. */
function outcomeOf(ruleId: string, facts: PartnershipFacts): Outcome {
  const isIt = ({ id }: { readonly id: string }) => id === ruleId;
  const alone = {
    ...call,
    eligibilityRules: call.eligibilityRules.filter(isIt),
    budgetRules: call.budgetRules.filter(isIt),
  };
  return checkRules(alone, facts, {})[0]!.outcome;
}

function sent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Nothing in it that JSON would drop or change: no undefined, no NaN, no date, no function. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return (
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
    Object.values(value).every(isPlain)
  );
}

function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
