import { organisationKinds } from "~/domain/organisation/kinds";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { judgeEach } from "../judge-each";
import { missingDeclarations } from "../missing-declarations";
import { agree, namesOf } from "../names-of";
import type { PartnerFacts, PartnershipFacts } from "../partnership-facts";
import { findLead, idsOf, members } from "../who-counts";

type Rule = RuleOf<"declared">;

export const checkDeclared: Check<"declared"> = (rule, facts) =>
  conclude(rule.by === "lead" ? [byLead(rule, facts)] : byEachPartner(rule, facts));

function byLead({ id, statement }: Rule, facts: PartnershipFacts): Finding {
  const said = facts.declaredByLead[id];
  if (said === undefined) {
    const lead = findLead(facts)?.organisationId ?? null;
    return {
      status: "unknown",
      because: {
        it: `Manca la dichiarazione del capofila: «${statement.it}»`,
        en: `The lead’s declaration is missing: “${statement.en}”`,
      },
      missing: [{ kind: "declaration", ruleId: id, by: "lead", organisationId: lead }],
    };
  }
  if (said) {
    const because = {
      it: `Dichiarato dal capofila: «${statement.it}»`,
      en: `Declared by the lead: “${statement.en}”`,
    };
    return { status: "met", because };
  }
  return {
    status: "unmet",
    because: {
      it: `Il capofila ha dichiarato che non è così: «${statement.it}»`,
      en: `The lead declared that this is not so: “${statement.en}”`,
    },
    toDo: {
      it: "che la situazione cambi e il capofila possa dichiararlo",
      en: "for things to change, so that the lead can declare it",
    },
    changes: [{ kind: "declare-otherwise", ruleId: id, organisationIds: [] }],
  };
}

function byEachPartner(rule: Rule, facts: PartnershipFacts): readonly Finding[] {
  const { id, statement } = rule;
  return judgeEach(members(facts), {
    kinds: everyKind,
    holds: ({ declared }) => declared[id] ?? null,
    met: (declaring) => ({
      it: `${agree(declaring.length, "Dichiarato", "Dichiarato da tutti")}: «${statement.it}»`,
      en: `${agree(declaring.length, "Declared", "Declared by all")}: “${statement.en}”`,
    }),
    unmet: (failing) => declaredOtherwise(rule, failing),
    unknown: (open) => missingDeclarations(rule, open),
  });
}

function declaredOtherwise({ id, statement }: Rule, failing: readonly PartnerFacts[]): Finding {
  const [n, names] = [failing.length, namesOf(failing)];
  return {
    status: "unmet",
    because: {
      it: `${names.it} ${agree(n, "ha", "hanno")} dichiarato che non è così: «${statement.it}»`,
      en: `${names.en} declared that this is not so: “${statement.en}”`,
    },
    toDo: {
      it: `che la situazione cambi e ${names.it} ${agree(n, "possa", "possano")} dichiararlo`,
      en: `for things to change, so that ${names.en} can declare it`,
    },
    changes: [{ kind: "declare-otherwise", ruleId: id, organisationIds: idsOf(failing) }],
  };
}

const everyKind = organisationKinds.map(({ id }) => id);
