import type { Wording } from "~/domain/wording/language";
import { listAll } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { agree } from "../names-of";
import { budgetNeeded, planNeeded } from "../not-there-yet";
import type { BudgetFacts } from "../partnership-facts";

type Link = RuleOf<"all-linked">["links"][number];

/** Loose ends are counted; work packages are in the plan, costs in the budget. */
export const checkAllLinked: Check<"all-linked"> = ({ links }, { plan, budget }) => {
  const needsPlan = links.some(({ every, has }) => [every, has].includes("work-package"));
  const needed = [
    ...(needsPlan && plan === null ? [planNeeded] : []),
    ...(budget === null ? [budgetNeeded] : []),
  ];
  if (needed.length > 0 || budget === null) return conclude(needed);
  const loose = links
    .map((link) => ({ link, count: looseEnds(link, budget) }))
    .filter(({ count }) => count > 0);
  return conclude([loose.length > 0 ? someLoose(loose) : allTied]);
};

function looseEnds({ every, has }: Link, budget: BudgetFacts): number {
  if (every === "work-package") return has === "cost" ? budget.workPackagesWithoutCost : 0;
  return has === "cost" ? 0 : budget.costsWithout[has];
}

const allTied: Finding = {
  status: "met",
  because: { it: "Niente è rimasto senza collegamento.", en: "Nothing is left unlinked." },
};

function someLoose(loose: readonly { readonly link: Link; readonly count: number }[]): Finding {
  const list = inBoth((language) =>
    listAll(
      language,
      loose.map((one) => looseInWords(one)[language]),
    ),
  );
  return {
    status: "unmet",
    because: { it: `Da collegare: ${list.it}.`, en: `To be linked: ${list.en}.` },
    toDo: { it: `collegare ${list.it}`, en: `to link ${list.en}` },
    changes: [{ kind: "link-costs" }],
  };
}

function looseInWords({
  link: { every, has },
  count,
}: {
  readonly link: Link;
  readonly count: number;
}): Wording {
  const what =
    every === "cost"
      ? { it: agree(count, "costo", "costi"), en: agree(count, "cost", "costs") }
      : {
          it: agree(count, "pacchetto di lavoro", "pacchetti di lavoro"),
          en: agree(count, "work package", "work packages"),
        };
  return {
    it: `${count} ${what.it} senza ${missing[has].it}`,
    en: `${count} ${what.en} without a ${missing[has].en}`,
  };
}

const missing = {
  cost: { it: "costi", en: "cost" },
  "work-package": { it: "pacchetto di lavoro", en: "work package" },
  partner: { it: "partner", en: "partner" },
} as const satisfies Record<Link["has"], Wording>;
