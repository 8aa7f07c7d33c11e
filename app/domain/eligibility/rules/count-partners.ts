import type { JudgedCall } from "../judged-call";
import type { Wording } from "~/domain/wording/language";
import { organisationKinds } from "~/domain/organisation/kinds";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { countOf, describeKinds } from "../describe-kinds";
import { kindUnknown } from "../judge-each";
import { agree, namesOf } from "../names-of";
import { leadKinds, maySupport, newcomers } from "../newcomer";
import type { Change } from "../outcome";
import type { PartnerFacts, PartnershipFacts } from "../partnership-facts";
import { isOfKinds, members } from "../who-counts";

type Rule = RuleOf<"count-partners">;

export const checkCountPartners: Check<"count-partners"> = (rule, facts, call) => {
  const counted = members(facts).filter((partner) => isOfKinds(partner, rule.kinds) === true);
  const kindless = members(facts).filter((partner) => isOfKinds(partner, rule.kinds) === null);
  const atMost = counted.length + kindless.length;
  const { min, max } = rule;
  const open = kindless.length > 0 ? [kindUnknown(kindless)] : [];
  if (min !== null && atMost < min) {
    return conclude([tooFew(rule, facts, { call, counted, times: min - atMost }), ...open]);
  }
  if (max !== null && counted.length > max) {
    return conclude([tooMany(rule, facts, { call, counted }), ...open]);
  }
  const isOpen = (min !== null && counted.length < min) || (max !== null && atMost > max);
  return conclude(isOpen ? open : [{ status: "met", because: whoIsThere(rule, counted) }]);
};

function whoIsThere({ kinds }: Rule, counted: readonly PartnerFacts[]): Wording {
  if (counted.length === 0) {
    const { many } = describeKinds(kinds);
    return { it: `Non ci sono ${many.it} tra i partner.`, en: `There are no ${many.en} among the partners.` };
  }
  const [count, names] = [countOf(counted.length, kinds), namesOf(counted)];
  return {
    it: `${agree(counted.length, "C’è", "Ci sono")} ${count.it}: ${names.it}.`,
    en: `There ${agree(counted.length, "is", "are")} ${count.en}: ${names.en}.`,
  };
}

function tooFew(
  rule: Rule,
  facts: PartnershipFacts,
  { call, counted, times }: { call: JudgedCall; counted: readonly PartnerFacts[]; times: number },
): Finding {
  const { change, words } = newcomers(call, facts.stageId, { kinds: rule.kinds, times });
  return {
    status: "unmet",
    because: withSupporters(whoIsThere(rule, counted), rule, facts),
    toDo: { it: `aggiungere ${words.it}`, en: `to add ${words.en}` },
    changes: [change],
  };
}

/** Whoever is in as a supporter seems to be there: says why it does not count. */
function withSupporters(there: Wording, { kinds }: Rule, { partners }: PartnershipFacts): Wording {
  const supporters = partners.filter(
    (partner) => partner.role === "supporter" && isOfKinds(partner, kinds) === true,
  );
  if (supporters.length === 0) return there;
  const names = namesOf(supporters);
  return {
    it: `${there.it} Chi partecipa come sostenitore non conta: ${names.it}.`,
    en: `${there.en} Supporters do not count: ${names.en}.`,
  };
}

function tooMany(
  rule: Rule,
  facts: PartnershipFacts,
  { call, counted }: { call: JudgedCall; counted: readonly PartnerFacts[] },
): Finding {
  const max = rule.max ?? 0;
  const there = whoIsThere(rule, counted);
  const excess = counted.length - max;
  // The lead goes last: without it there is no application.
  const leaving = [...counted].sort((a, b) => Number(a.role === "lead") - Number(b.role === "lead"));
  return {
    status: "unmet",
    because: {
      it: `${there.it} Il massimo è ${max}.`,
      en: `${there.en} The maximum is ${max}.`,
    },
    toDo: {
      it: `che ${excess} di loro ${agree(excess, "esca o partecipi come sostenitore", "escano o partecipino come sostenitori")}`,
      en: `for ${excess} of them to leave or to go on as ${agree(excess, "a supporter", "supporters")}`,
    },
    changes: leaving.slice(0, excess).flatMap((partner) => stepBack(partner, { rule, facts, call })),
  };
}

function stepBack(
  { organisationId, kind, role }: PartnerFacts,
  { rule, facts, call }: { rule: Rule; facts: PartnershipFacts; call: JudgedCall },
): Change[] {
  const others = organisationKinds.map(({ id }) => id).filter((id) => !rule.kinds.includes(id));
  const before: Change[] =
    role === "lead" ? [{ kind: "change-lead", kinds: leadKinds(call, facts.stageId, others) }] : [];
  return maySupport(call, facts.stageId, kind)
    ? [...before, { kind: "change-role", organisationId, role: "supporter" }]
    : [...before, { kind: "withdraw-partner", organisationId }];
}
