import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { agree } from "../names-of";
import { planNeeded } from "../not-there-yet";

export const checkDurationRange: Check<"duration-range"> = (rule, { plan }) => {
  if (plan === null) return conclude([planNeeded]);
  return conclude([plan.months === null ? durationUnknown : within(rule, plan.months)]);
};

const durationUnknown: Finding = {
  status: "unknown",
  because: {
    it: "Il piano non dice ancora quanti mesi dura il progetto.",
    en: "The plan does not say yet how many months the project lasts.",
  },
  missing: [{ kind: "plan" }],
};

function within({ minMonths, maxMonths }: RuleOf<"duration-range">, months: number): Finding {
  const it = `Il progetto dura ${months} ${agree(months, "mese", "mesi")}`;
  const en = `The project lasts ${months} ${agree(months, "month", "months")}`;
  if (minMonths !== null && months < minMonths) {
    const because = { it: `${it}; il minimo è ${minMonths}.`, en: `${en}; the minimum is ${minMonths}.` };
    return { status: "unmet", because, ...setMonths(minMonths) };
  }
  if (maxMonths !== null && months > maxMonths) {
    const because = { it: `${it}; il massimo è ${maxMonths}.`, en: `${en}; the maximum is ${maxMonths}.` };
    return { status: "unmet", because, ...setMonths(maxMonths) };
  }
  return { status: "met", because: { it: `${it}.`, en: `${en}.` } };
}

function setMonths(months: number) {
  return {
    toDo: {
      it: `portare la durata a ${months} ${agree(months, "mese", "mesi")}`,
      en: `to make it ${months} ${agree(months, "month", "months")}`,
    },
    changes: [{ kind: "set-months", months }],
  } as const;
}
