import { changeAmount } from "../amount-changes";
import { amountOf, type Sums } from "../amount-of";
import { amountInWords, isShare, valueInWords } from "../amount-words";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { amountsNeeded, budgetNeeded } from "../not-there-yet";

type Rule = RuleOf<"sum-equals">;

export const checkSumEquals: Check<"sum-equals"> = (rule, facts, call) => {
  const { budget } = facts;
  return conclude([budget === null ? budgetNeeded : compare(rule, { budget, facts, call })]);
};

function compare({ sum, equals }: Rule, sums: Sums): Finding {
  const [is, due] = [amountOf(sum, sums), amountOf(equals, sums)];
  if (is === null || due === null || due === 0) return amountsNeeded;
  const [name, other] = [amountInWords(sum, sums.call), amountInWords(equals, sums.call)];
  const [value, dueValue] = [valueInWords(sum, is), valueInWords(equals, due)];
  if (is === due) {
    return { status: "met", because: { it: `${name.it}: ${value.it}.`, en: `${name.en}: ${value.en}.` } };
  }
  const goal = isShare(equals)
    ? dueValue
    : { it: `come «${other.it}», ${dueValue.it}`, en: `like “${other.en}”, ${dueValue.en}` };
  return {
    status: "unmet",
    because: {
      it: `${name.it}: ${value.it}; deve essere ${goal.it}.`,
      en: `${name.en}: ${value.en}; it has to be ${goal.en}.`,
    },
    ...changeAmount(sum, due - is, sums),
  };
}
