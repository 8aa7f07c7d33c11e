import type { Cents } from "~/domain/money/cents";
import type { Wording } from "~/domain/wording/language";
import { changeAmount, moveFromPartner } from "../amount-changes";
import { amountOf, grantOf, type Sums } from "../amount-of";
import { amountInWords, euros, ofAmount, percent } from "../amount-words";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { amountsNeeded, budgetNeeded } from "../not-there-yet";

type Rule = RuleOf<"share-range">;

export const checkShareRange: Check<"share-range"> = (rule, facts, call) => {
  const { budget } = facts;
  return conclude(budget === null ? [budgetNeeded] : shareFindings(rule, { budget, facts, call }));
};

function shareFindings(rule: Rule, sums: Sums): readonly Finding[] {
  const part = amountOf(rule.numerator, sums);
  const whole = amountOf(rule.denominator, sums);
  if (part === null || whole === null || whole === 0) return [amountsNeeded];
  return [compare(rule, { part, whole }, sums)];
}

interface Share {
  readonly part: Cents;
  readonly whole: Cents;
}

function compare(rule: Rule, share: Share, sums: Sums): Finding {
  const { minBasisPoints: min, maxBasisPoints: max } = rule;
  const { part, whole } = share;
  // Whole numbers are compared, so that no rounding decides.
  if (min !== null && part * 10_000 < min * whole) {
    const there = shareInWords(rule, share, { sums, round: Math.floor });
    const because = {
      it: `${there.it}; il minimo è ${percent(min).it}.`,
      en: `${there.en}; the minimum is ${percent(min).en}.`,
    };
    return { status: "unmet", because, ...changeAmount(rule.numerator, distance(rule, share, min), sums) };
  }
  if (max !== null && part * 10_000 > max * whole) {
    const there = shareInWords(rule, share, { sums, round: Math.ceil });
    const because = {
      it: `${there.it}; il massimo è ${percent(max).it}.`,
      en: `${there.en}; the maximum is ${percent(max).en}.`,
    };
    return { status: "unmet", because, ...reduceTo(rule, share, max, sums) };
  }
  const there = shareInWords(rule, share, { sums, round: Math.round });
  return { status: "met", because: { it: `${there.it}.`, en: `${there.en}.` } };
}

/** Rounded away from a limit it is beyond: "10 %; il massimo è 10 %" would say that all is well. */
function shareInWords(
  { numerator, denominator }: Rule,
  { part, whole }: Share,
  { sums, round }: { readonly sums: Sums; readonly round: (value: number) => number },
): Wording {
  const [name, of] = [amountInWords(numerator, sums.call), ofAmount(denominator, sums.call)];
  const [amount, share] = [euros(part), percent(round((part * 10_000) / whole))];
  return {
    it: `${name.it}: ${amount.it}, ${share.it} ${of.it}`,
    en: `${name.en}: ${amount.en}, ${share.en} ${of.en}`,
  };
}

function reduceTo(rule: Rule, share: Share, max: number, sums: Sums) {
  if (rule.numerator.of !== "largest-grant-of-a-partner") {
    return changeAmount(rule.numerator, distance(rule, share, max), sums);
  }
  const most = Math.floor((max * share.whole) / 10_000);
  const steps = sums.facts.partners
    .filter((partner) => grantOf(partner, sums.budget) > most)
    .map((partner) => moveFromPartner(partner, most - grantOf(partner, sums.budget)));
  return {
    toDo: {
      it: steps.map(({ toDo }) => toDo.it).join(" e "),
      en: steps.map(({ toDo }) => toDo.en).join(" and "),
    },
    changes: steps.flatMap(({ changes }) => changes),
  };
}

/** Cents that are too few, or too many when negative; a part that belongs to its whole moves both. */
function distance({ numerator, denominator }: Rule, { part, whole }: Share, limit: number): Cents {
  const isInside =
    numerator.of === "cost-categories" &&
    denominator.of === "cost-categories" &&
    numerator.ids.every((id) => denominator.ids.includes(id));
  const exact = (limit * whole - part * 10_000) / (isInside ? 10_000 - limit : 10_000);
  return exact > 0 ? Math.ceil(exact) : Math.floor(exact);
}
