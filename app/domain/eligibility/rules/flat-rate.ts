import type { Cents } from "~/domain/money/cents";
import type { Wording } from "~/domain/wording/language";
import { changeAmount } from "../amount-changes";
import { amountOf, type Sums } from "../amount-of";
import { amountInWords, euros, ofAmount, percent } from "../amount-words";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { amountsNeeded, budgetNeeded } from "../not-there-yet";

type Rate = RuleOf<"flat-rate">["options"][number];

/** The applicant chooses one of the options: what fails is told for the nearest one. */
export const checkFlatRate: Check<"flat-rate"> = (rule, facts, call) => {
  const { budget } = facts;
  if (budget === null) return conclude([budgetNeeded]);
  if (budget.totalCostCents === 0) return conclude([amountsNeeded]);
  const sums = { budget, facts, call };
  const found = rule.options.map((rate) => ({ rate, ...distanceOf(rate, sums) }));
  const [nearest] = found.sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
  return conclude([nearest === undefined || nearest.isUnknown ? amountsNeeded : told(nearest, sums)]);
};

interface Found {
  readonly rate: Rate;
  readonly target: Cents;
  /** cents that are too few, or too many when negative; 0: it holds */
  readonly by: Cents;
}

function distanceOf(rate: Rate, sums: Sums) {
  const target = amountOf(rate.target, sums);
  const base = amountOf(rate.base, sums);
  if (target === null || base === null) return { target: 0, by: Number.MAX_SAFE_INTEGER, isUnknown: true };
  const exact = (base * rate.basisPoints) / 10_000;
  // Rounded down: of what is a limit a cent too much is refused, a cent too little is not.
  const due = Math.floor(exact);
  // What has to be the rate itself is so when it is rounded as a spreadsheet does it, too.
  const isEnough = rate.mode === "at-most" ? target <= due : target === Math.round(exact);
  return { target, by: isEnough ? 0 : due - target, isUnknown: false };
}

function told({ rate, target, by }: Found, sums: Sums): Finding {
  const there = inWords(rate, target, sums);
  if (by === 0) return { status: "met", because: there };
  return { status: "unmet", because: there, ...byChanging(rate, by, sums) };
}

function inWords({ target: amount, base, basisPoints, mode }: Rate, target: Cents, { call }: Sums): Wording {
  const [name, of] = [amountInWords(amount, call), ofAmount(base, call)];
  const [value, rate] = [euros(target), percent(basisPoints)];
  const [it, en] = mode === "exactly" ? ["deve essere", "it has to be"] : ["al massimo", "at most"];
  return {
    it: `${name.it}: ${value.it}; ${it} ${rate.it} ${of.it}.`,
    en: `${name.en}: ${value.en}; ${en} ${rate.en} ${of.en}.`,
  };
}

/** Unlike for a share, the total changes too: nothing is moved to other items. */
function byChanging({ target }: Rate, by: Cents, sums: Sums) {
  const { changes } = changeAmount(target, by, sums);
  const [amount, name] = [euros(Math.abs(by)), amountInWords(target, sums.call)];
  return {
    toDo: {
      it: `${by < 0 ? "togliere" : "aggiungere"} ${amount.it} a «${name.it}»`,
      en: `to ${by < 0 ? "take" : "add"} ${amount.en} ${by < 0 ? "from" : "to"} “${name.en}”`,
    },
    changes,
  };
}
