import type { Finding } from "./conclude";

/** There is no plan yet. */
export const planNeeded: Finding = {
  status: "unknown",
  because: { it: "Serve il piano.", en: "The plan is needed." },
  missing: [{ kind: "plan" }],
};

/** There is no budget yet. */
export const budgetNeeded: Finding = {
  status: "unknown",
  because: { it: "Serve il budget.", en: "The budget is needed." },
  missing: [{ kind: "budget" }],
};

/** There is a budget, without the amounts a rule looks at. */
export const amountsNeeded: Finding = {
  status: "unknown",
  because: {
    it: "Il budget non ha ancora gli importi che servono.",
    en: "The budget does not have the amounts that are needed yet.",
  },
  missing: [{ kind: "budget" }],
};

/** The workspace names no district yet. */
export const districtNeeded: Finding = {
  status: "unknown",
  because: {
    it: "Il cantiere non dice ancora di quale distretto è.",
    en: "The workspace does not say yet of which district it is.",
  },
  missing: [{ kind: "district" }],
};
