import { romeDay } from "~/domain/time/calendar-day";
import { changeAmountOf } from "./change-budget";
import { addPartners, changeLead, changePartners, withoutPartner } from "./change-partners";
import type { Change } from "./outcome";
import type { BudgetFacts, PartnershipFacts, PlanFacts } from "./partnership-facts";

/** What the partnership would be after the changes, done in their order. Nothing is written: it is a "what if". */
export function applyChanges(facts: PartnershipFacts, changes: readonly Change[]): PartnershipFacts {
  return changes.reduce(applyChange, facts);
}

export function applyChange(facts: PartnershipFacts, change: Change): PartnershipFacts {
  switch (change.kind) {
    case "add-partner":
      return addPartners(facts, change);
    case "withdraw-partner":
      return withoutPartner(facts, change.organisationId);
    case "change-role":
      return changePartners(facts, [change.organisationId], () => ({ role: change.role }));
    case "change-lead":
      return changeLead(facts, change.kinds);
    case "move-seat":
      return changePartners(facts, [change.organisationId], () => ({
        seat: { municipality: "Torino", province: "TO" },
      }));
    case "leave-other-application":
      return changePartners(facts, [change.organisationId], ({ otherApplications }) => ({
        otherApplications: Math.max(0, (otherApplications ?? 0) - change.times),
      }));
    case "choose-by-notice":
      return changePartners(facts, change.organisationIds, () => ({ chosenByNotice: true }));
    case "register":
      return register(facts, change.organisationIds);
    case "declare-otherwise":
      return declareOtherwise(facts, change);
    case "sign-attachment":
      return signAttachment(facts, change);
    case "join-applications":
      return joinApplications(facts, change.districtId);
    case "keep-notice-open":
      return facts.notice === null
        ? facts
        : { ...facts, notice: { ...facts.notice, closesOn: change.untilDay } };
    case "ask-for-later-term":
      return putOffTerm(facts);
    case "send-again":
      return sendAgain(facts);
    case "set-months":
      return changePlan(facts, { months: change.months });
    case "set-day":
      return changePlan(facts, change.of === "start" ? { startsOn: change.day } : { endsOn: change.day });
    case "write-section":
      return rewriteSection(facts, change.sectionId, (text) => (text === "" ? "A" : text));
    case "shorten-or-respell":
      return rewriteSection(facts, change.sectionId, (text) => respell(text).slice(0, change.atMost));
    case "add-rows":
      return addRows(facts, change);
    case "change-amount":
      return changeBudget(facts, (budget) => changeAmountOf(budget, change, facts.partners));
    case "change-area-shares":
      return changeBudget(facts, ({ areaShares }) => ({ areaShares: [...areaShares, change.basisPoints] }));
    case "show-apart":
      return changeBudget(facts, ({ costByCategory }) => ({
        costByCategory: {
          ...Object.fromEntries(change.costCategories.map((id) => [id, 0])),
          ...costByCategory,
        },
      }));
    case "link-costs":
      return changeBudget(facts, () => ({
        costsWithout: { "work-package": 0, partner: 0 },
        workPackagesWithoutCost: 0,
      }));
  }
}

type ChangeOf<Kind extends Change["kind"]> = Extract<Change, { readonly kind: Kind }>;

function register(facts: PartnershipFacts, organisationIds: readonly string[]): PartnershipFacts {
  const checkedOn = romeDay(new Date(facts.submission.nowMs));
  return changePartners(facts, organisationIds, () => ({
    registration: { number: "", section: "", checkedOn },
  }));
}

function declareOtherwise(facts: PartnershipFacts, change: ChangeOf<"declare-otherwise">): PartnershipFacts {
  const { ruleId, organisationIds } = change;
  if (organisationIds.length === 0) {
    const said = facts.declaredByLead[ruleId] ?? false;
    return { ...facts, declaredByLead: { ...facts.declaredByLead, [ruleId]: !said } };
  }
  return changePartners(facts, organisationIds, ({ declared }) => ({
    declared: { ...declared, [ruleId]: !(declared[ruleId] ?? false) },
  }));
}

function signAttachment(facts: PartnershipFacts, change: ChangeOf<"sign-attachment">): PartnershipFacts {
  return {
    ...facts,
    attachments: facts.attachments.map((attachment) =>
      attachment.id === change.attachmentId
        ? { ...attachment, signedBy: [...attachment.signedBy, ...change.organisationIds] }
        : attachment,
    ),
  };
}

function joinApplications(facts: PartnershipFacts, districtId: string): PartnershipFacts {
  return {
    ...facts,
    districts: facts.districts.map((district) =>
      district.id === districtId ? { ...district, otherApplications: 0 } : district,
    ),
  };
}

function putOffTerm(facts: PartnershipFacts): PartnershipFacts {
  const { nowMs, sentAtMs } = facts.submission;
  const aDay = 24 * 60 * 60 * 1000;
  return {
    ...facts,
    submission: { ...facts.submission, closesAtMs: Math.max(nowMs, sentAtMs ?? nowMs) + aDay },
  };
}

function sendAgain(facts: PartnershipFacts): PartnershipFacts {
  const { nowMs, opensAtMs } = facts.submission;
  return { ...facts, submission: { ...facts.submission, sentAtMs: Math.max(nowMs, opensAtMs) } };
}

function changePlan(facts: PartnershipFacts, change: Partial<PlanFacts>): PartnershipFacts {
  return facts.plan === null ? facts : { ...facts, plan: { ...facts.plan, ...change } };
}

function changeBudget(
  facts: PartnershipFacts,
  change: (budget: BudgetFacts) => Partial<BudgetFacts>,
): PartnershipFacts {
  const { budget } = facts;
  return budget === null ? facts : { ...facts, budget: { ...budget, ...change(budget) } };
}

/** The text of a live section is not among the facts: its characters alone change. */
function rewriteSection(
  facts: PartnershipFacts,
  sectionId: string,
  rewrite: (text: string) => string,
): PartnershipFacts {
  return {
    ...facts,
    sections: facts.sections.map((section) => {
      if (section.id !== sectionId) return section;
      const text = rewrite(section.text ?? "A".repeat(section.characters));
      return { ...section, characters: text.length, text: section.text === null ? null : text };
    }),
  };
}

/** "Città 2" → "Citta " */
function respell(text: string): string {
  return text.normalize("NFD").replace(/[^A-Za-z ]/g, "");
}

function addRows(facts: PartnershipFacts, { table, times }: ChangeOf<"add-rows">): PartnershipFacts {
  return { ...facts, tableRows: { ...facts.tableRows, [table]: (facts.tableRows[table] ?? 0) + times } };
}
