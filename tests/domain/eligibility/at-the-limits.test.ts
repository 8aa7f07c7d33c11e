import { expect, test } from "vitest";
import type { RuleOf } from "~/domain/eligibility/check";
import { checkDateWithin } from "~/domain/eligibility/rules/date-within";
import { checkFlatRate } from "~/domain/eligibility/rules/flat-rate";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { parseRomeTerm } from "~/domain/time/parse-rome-term";
import { buildBudgetFacts, buildFacts } from "../../support/partnership-facts";

const about = { id: "X1", text: { it: "", en: "" }, stages: { final: "block" }, origin: "default" } as const;

function instant(day: string, time: string): number {
  const term = parseRomeTerm(day, time);
  if (term.status !== "ok") throw new Error("no term");
  return term.at.getTime();
}

/** What is said of a project that ends on a day, where it has to end before the stage closes. */
function endsOn(day: string, [closingDay, closingTime]: readonly [string, string]) {
  const rule: RuleOf<"date-within"> = {
    ...{ ...about, kind: "date-within", what: "project-end", from: "stage-opens", to: "stage-closes" },
  };
  const opensAtMs = instant("2026-10-01", "00:00");
  const closesAtMs = instant(closingDay, closingTime);
  const submission = { nowMs: opensAtMs, sentAtMs: null, opensAtMs, closesAtMs };
  const plan = { months: 2, startsOn: "2026-10-01", endsOn: day };
  return checkDateWithin(rule, buildFacts({ submission, plan }), wecareM1);
}

/** What is said of an application sent at a time of the day on which its stage closes at noon. */
function sentAt(time: string) {
  const rule: RuleOf<"date-within"> = {
    ...{ ...about, kind: "date-within", what: "submission", from: "stage-opens", to: "stage-closes" },
  };
  const sentAtMs = instant("2026-12-18", time);
  const closesAtMs = instant("2026-12-18", "12:00");
  const opensAtMs = instant("2026-10-01", "00:00");
  const facts = buildFacts({ submission: { nowMs: closesAtMs + 60_000, sentAtMs, opensAtMs, closesAtMs } });
  return checkDateWithin(rule, facts, wecareM1);
}

test("the term closes as its minute begins: sent in that minute is late, and is said so in other words than the term", () => {
  expect(sentAt("11:59").status).toBe("met");
  expect(sentAt("12:01").because.it).toMatch(/ore\u00a012:01, dopo il termine: .*ore\u00a012:00\.$/);
  const { status, because } = sentAt("12:00");
  expect(status).toBe("unmet");
  for (const said of [because.it, because.en]) expect(said.split("12:00")).toHaveLength(2);
});

test("the last day is that of the term in Rome, in summer and in winter", () => {
  expect(endsOn("2026-12-18", ["2026-12-18", "00:30"]).status).toBe("met");
  expect(endsOn("2026-12-19", ["2026-12-18", "23:59"]).status).toBe("unmet");
  expect(endsOn("2027-07-01", ["2027-07-01", "00:30"]).status).toBe("met");
});

test("a term at midnight closes the day before, and not the one that begins", () => {
  const outcome = endsOn("2026-12-18", ["2026-12-18", "00:00"]);
  expect(outcome).toMatchObject({ changes: [{ kind: "set-day", of: "end", day: "2026-12-17" }] });
  expect(endsOn("2026-12-17", ["2026-12-18", "00:00"]).status).toBe("met");
});

test("the first day is that of the opening, which begins at midnight in Rome and the day before elsewhere", () => {
  expect(endsOn("2026-10-01", ["2026-12-18", "12:00"]).status).toBe("met");
  expect(endsOn("2026-09-30", ["2026-12-18", "12:00"])).toMatchObject({
    changes: [{ kind: "set-day", of: "end", day: "2026-10-01" }],
  });
});

/** What is said of other costs beside staff of so many cents, where they have to be 40 % of it. */
function others(cents: number, staff: number) {
  const costs = (id: string) => ({ of: "cost-categories", ids: [id] }) as const;
  const rate = { target: costs("K3"), base: costs("K1"), basisPoints: 4000, mode: "exactly" } as const;
  const rule: RuleOf<"flat-rate"> = { ...about, kind: "flat-rate", options: [rate] };
  const budget = buildBudgetFacts({ costByCategory: { K1: staff, K3: cents } });
  return checkFlatRate(rule, buildFacts({ budget }), wecareM1);
}

test("a rate that has to be met is met rounded down, and rounded to the nearest cent as a spreadsheet does", () => {
  // 40 % of 33.333,32 € is 13.333,328 €.
  expect(
    [1_333_331, 1_333_332, 1_333_333, 1_333_334].map((cents) => others(cents, 3_333_332).status),
  ).toEqual(["unmet", "met", "met", "unmet"]);
  // 40 % of 33.333,33 € is 13.333,332 €: the nearest cent is the one below.
  expect([1_333_333, 1_333_334].map((cents) => others(cents, 3_333_333).status)).toEqual(["met", "unmet"]);
});
