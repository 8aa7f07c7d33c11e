import { namesOfCategories } from "../amount-words";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { budgetNeeded } from "../not-there-yet";

export const checkShownApart: Check<"shown-apart"> = ({ costCategories }, { budget }, call) => {
  if (budget === null) return conclude([budgetNeeded]);
  const hidden = costCategories.filter((id) => budget.costByCategory[id] === undefined);
  const names = namesOfCategories(hidden.length > 0 ? hidden : costCategories, call);
  if (hidden.length === 0) {
    const because = {
      it: `Il budget mostra a parte: ${names.it}.`,
      en: `The budget shows apart: ${names.en}.`,
    };
    return conclude([{ status: "met", because }]);
  }
  const mixed: Finding = {
    status: "unmet",
    because: {
      it: `Il budget non mostra a parte: ${names.it}.`,
      en: `The budget does not show apart: ${names.en}.`,
    },
    toDo: {
      it: `dare una riga propria nel budget a: ${names.it}`,
      en: `to give a row of its own in the budget to: ${names.en}`,
    },
    changes: [{ kind: "show-apart", costCategories: hidden }],
  };
  return conclude([mixed]);
};
