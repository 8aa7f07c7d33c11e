import type { JudgedCall } from "../judged-call";
import { organisationKinds } from "~/domain/organisation/kinds";
import { organisationRoleNames } from "~/domain/rights/role-names";
import type { Wording } from "~/domain/wording/language";
import { listAny } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeKinds } from "../describe-kinds";
import { judgeEach, kindUnknown } from "../judge-each";
import { agree, namesOf } from "../names-of";
import { leadKinds } from "../newcomer";
import type { Change } from "../outcome";
import type { PartnerFacts, PartnershipFacts } from "../partnership-facts";

type Rule = RuleOf<"roles-of-kinds">;

export const checkRolesOfKinds: Check<"roles-of-kinds"> = (rule, facts, call) =>
  conclude(
    judgeEach(facts.partners, {
      kinds: rule.kinds,
      holds: ({ role }) => rule.roles.includes(role),
      met: (holding) => {
        const [names, role] = [namesOf(holding), rolesInWords(rule)];
        return { it: `Solo come ${role.it}: ${names.it}.`, en: `Only as ${role.en}: ${names.en}.` };
      },
      unmet: (failing) => inAnotherRole(rule, failing, { facts, call }),
      unknown: kindUnknown,
    }),
  );

function inAnotherRole(
  rule: Rule,
  failing: readonly PartnerFacts[],
  { facts, call }: { facts: PartnershipFacts; call: JudgedCall },
): Finding {
  const role = rolesInWords(rule);
  const { a } = describeKinds(rule.kinds);
  const names = namesOf(failing);
  return {
    status: "unmet",
    because: {
      it: `${names.it} ${agree(failing.length, "ha un altro ruolo", "hanno un altro ruolo")}: qui ${a.it} può partecipare solo come ${role.it}.`,
      en: `${names.en} ${agree(failing.length, "has another role", "have other roles")}: here ${a.en} may only take part as ${role.en}.`,
    },
    toDo: {
      it: `che ${names.it} ${agree(failing.length, "partecipi", "partecipino")} come ${role.it}`,
      en: `for ${names.en} to take part as ${role.en}`,
    },
    changes: failing.flatMap((partner) => toOpenRole(rule, partner, { facts, call })),
  };
}

function toOpenRole(
  { kinds, roles }: Rule,
  { organisationId, role: current }: PartnerFacts,
  { facts, call }: { facts: PartnershipFacts; call: JudgedCall },
): Change[] {
  const others = organisationKinds.map(({ id }) => id).filter((id) => !kinds.includes(id));
  const anotherLead: Change[] =
    current === "lead" ? [{ kind: "change-lead", kinds: leadKinds(call, facts.stageId, others) }] : [];
  // Whoever led stays as a partner.
  if (current === "lead" && roles.includes("partner")) return anotherLead;
  const [role] = roles;
  return role === undefined
    ? [...anotherLead, { kind: "withdraw-partner", organisationId }]
    : [...anotherLead, { kind: "change-role", organisationId, role }];
}

function rolesInWords({ roles }: Rule): Wording {
  return inBoth((language) =>
    listAny(
      language,
      roles.map((role) => organisationRoleNames[role][language].toLowerCase()),
    ),
  );
}
