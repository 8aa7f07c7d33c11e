import type { Wording } from "~/domain/wording/language";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeKinds } from "../describe-kinds";
import { judgeEach } from "../judge-each";
import { missingDeclarations } from "../missing-declarations";
import { agree, namesOf } from "../names-of";
import type { PartnerFacts } from "../partnership-facts";

type Rule = RuleOf<"max-applications-per-organisation">;

/** Other projects are counted, never named: who may see them is another matter. */
export const checkMaxApplicationsPerOrganisation: Check<"max-applications-per-organisation"> = (
  rule,
  facts,
) =>
  conclude(
    judgeEach(
      facts.partners.filter(({ role }) => rule.roles.includes(role)),
      {
        kinds: rule.kinds,
        holds: ({ otherApplications }) =>
          otherApplications === null ? null : otherApplications + 1 <= rule.max,
        met: () => within(rule),
        unmet: (failing) => tooMany(rule, failing),
        unknown: (open) => missingDeclarations(rule, open),
      },
    ),
  );

function within({ kinds, max }: Rule): Wording {
  const { one } = describeKinds(kinds);
  return {
    it: `Nessun ${one.it} è in più di ${max} ${projects(max).it}, questo compreso.`,
    en: `No ${one.en} is in more than ${max} ${projects(max).en}, this one included.`,
  };
}

function tooMany(rule: Rule, failing: readonly PartnerFacts[]): Finding {
  const counts = namesOf(
    failing.map(({ name, otherApplications }) => ({ name: `${name} (${(otherApplications ?? 0) + 1})` })),
  );
  const toLeave = failing.map((partner) => ({
    ...partner,
    times: (partner.otherApplications ?? 0) + 1 - rule.max,
  }));
  const acts = namesOf(
    toLeave.map(({ name, times }) => ({ name: toLeave.length === 1 ? name : `${name} (${times})` })),
  );
  const [first] = toLeave;
  const howMany = toLeave.length === 1 ? `${first?.times ?? 0} ` : "";
  return {
    status: "unmet",
    because: {
      it: `Contando questo, ${agree(failing.length, "è in troppi progetti", "sono in troppi progetti")} del bando: ${counts.it}. Il massimo è ${rule.max}.`,
      en: `Counting this one, ${agree(failing.length, "one body is", "some bodies are")} in too many projects of the call: ${counts.en}. The maximum is ${rule.max}.`,
    },
    toDo: {
      it: `che ${acts.it} ${agree(failing.length, "lasci", "lascino")} ${howMany}${howMany === "1 " ? "altro progetto" : "altri progetti"}`,
      en: `for ${acts.en} to leave ${howMany}other ${howMany === "1 " ? "project" : "projects"}`,
    },
    changes: toLeave.map(({ organisationId, times }) => ({
      kind: "leave-other-application",
      organisationId,
      times,
    })),
  };
}

function projects(n: number): Wording {
  return { it: agree(n, "progetto", "progetti"), en: agree(n, "project", "projects") };
}
