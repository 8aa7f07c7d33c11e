import type { Wording } from "~/domain/wording/language";
import { joinSentences } from "~/domain/wording/wording";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { judgeEach } from "../judge-each";
import { agree, namesOf } from "../names-of";
import type { PartnerFacts } from "../partnership-facts";
import { idsOf, members } from "../who-counts";

/** A number somebody looked up counts; one nobody looked up is not known yet; "no" is said by the organisation itself. */
export const checkRegisteredIn: Check<"registered-in"> = (rule, facts) =>
  conclude(
    judgeEach(members(facts), {
      kinds: rule.kinds,
      holds: (partner) => isRegistered(rule, partner),
      met: (registered) => ({
        it: `Nel RUNTS, con numero controllato: ${namesOf(registered).it}.`,
        en: `In the national register (RUNTS), with a number that was looked up: ${namesOf(registered).en}.`,
      }),
      unmet: notRegistered,
      unknown: notLookedUp,
    }),
  );

function isRegistered(
  { id }: RuleOf<"registered-in">,
  { registration, declared }: PartnerFacts,
): boolean | null {
  if (registration !== null) return registration.checkedOn === null ? null : true;
  return declared[id] === false ? false : null;
}

function notRegistered(failing: readonly PartnerFacts[]): Finding {
  const [n, names] = [failing.length, namesOf(failing)];
  return {
    status: "unmet",
    because: {
      it: `${names.it} ${agree(n, "ha dichiarato di non essere nel RUNTS", "hanno dichiarato di non essere nel RUNTS")}.`,
      en: `${names.en} declared not to be in the national register (RUNTS).`,
    },
    toDo: {
      it: `che ${names.it} ${agree(n, "si iscriva", "si iscrivano")} al RUNTS`,
      en: `for ${names.en} to enter the national register (RUNTS)`,
    },
    changes: [{ kind: "register", organisationIds: idsOf(failing) }],
  };
}

function notLookedUp(open: readonly PartnerFacts[]): Finding {
  const withNumber = open.filter(({ registration }) => registration !== null);
  const without = open.filter(({ registration }) => registration === null);
  const because = [
    ...(without.length > 0 ? [numberMissing(without)] : []),
    ...(withNumber.length > 0 ? [checkMissing(withNumber)] : []),
  ];
  return {
    status: "unknown",
    because: joinSentences(because),
    missing: idsOf(open).map((organisationId) => ({ kind: "record", organisationId, field: "register" })),
  };
}

function numberMissing(partners: readonly PartnerFacts[]): Wording {
  const names = namesOf(partners);
  return {
    it: `Manca il numero nel RUNTS di ${names.it}.`,
    en: `The number in the national register (RUNTS) of ${names.en} is missing.`,
  };
}

function checkMissing(partners: readonly PartnerFacts[]): Wording {
  const names = namesOf(partners);
  return {
    it: `Il numero c’è, ma nessuno l’ha ancora cercato nel RUNTS: ${names.it}.`,
    en: `The number is there, but nobody has looked it up in the national register (RUNTS) yet: ${names.en}.`,
  };
}
