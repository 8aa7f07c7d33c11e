import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeKinds } from "../describe-kinds";
import { kindUnknown } from "../judge-each";
import { namesOf } from "../names-of";
import { leadKinds } from "../newcomer";
import type { PartnershipFacts } from "../partnership-facts";
import { findLead, isOfKinds, members } from "../who-counts";
import type { Wording } from "~/domain/wording/language";

export const checkLeadKindIn: Check<"lead-kind-in"> = (rule, facts, call) => {
  const { a } = describeKinds(rule.kinds);
  const kinds = leadKinds(call, facts.stageId, rule.kinds);
  const instead = { toDo: anotherLead(facts, kinds), changes: [{ kind: "change-lead", kinds }] } as const;
  return conclude([findLeadOfKinds(facts, rule.kinds, { a, instead })]);
};

function findLeadOfKinds(
  facts: PartnershipFacts,
  kinds: readonly string[],
  { a, instead }: { a: Wording; instead: Pick<Finding & { status: "unmet" }, "toDo" | "changes"> },
): Finding {
  const lead = findLead(facts);
  if (lead === null) return { status: "unmet", because: noLead, ...instead };
  const isOfThem = isOfKinds(lead, kinds);
  if (isOfThem === null) return kindUnknown([lead]);
  if (!isOfThem) {
    const because = {
      it: `Il capofila, ${lead.name}, non è ${a.it}.`,
      en: `The lead, ${lead.name}, is not ${a.en}.`,
    };
    return { status: "unmet", because, ...instead };
  }
  const because = { it: `Il capofila, ${lead.name}, è ${a.it}.`, en: `The lead, ${lead.name}, is ${a.en}.` };
  return { status: "met", because };
}

/** Names who could lead among those who are in. */
function anotherLead(facts: PartnershipFacts, kinds: readonly string[]): Wording {
  const { a } = describeKinds(kinds);
  const able = members(facts).filter((partner) => partner.role !== "lead" && isOfKinds(partner, kinds));
  const names = namesOf(able);
  return {
    it: able.length > 0 ? `che guidi ${a.it} tra chi c’è già: ${names.it}` : `che guidi ${a.it}`,
    en: able.length > 0 ? `for ${a.en} that is already in to lead: ${names.en}` : `for ${a.en} to lead`,
  };
}

const noLead = { it: "Il partenariato non ha ancora un capofila.", en: "The partnership has no lead yet." };
