import { addDays, daysBetween } from "~/domain/time/calendar-day";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { dayAfter } from "../days-in-words";
import { judgeEach } from "../judge-each";
import { agree, namesOf } from "../names-of";
import type { NoticeFacts, PartnerFacts } from "../partnership-facts";
import { idsOf, members } from "../who-counts";

/** Two things: the notice stays open long enough, and everyone of the kinds was chosen by it. */
export const checkNoticeOpenDays: Check<"notice-open-days"> = (rule, facts) =>
  conclude([
    facts.notice === null ? noNotice : openDays(facts.notice, rule.min),
    ...judgeEach(members(facts), {
      kinds: rule.kinds,
      holds: ({ chosenByNotice }) => chosenByNotice,
      met: (chosen) => ({
        it: `Scelti con l’avviso: ${namesOf(chosen).it}.`,
        en: `Chosen through the notice: ${namesOf(chosen).en}.`,
      }),
      unmet: notChosen,
      unknown: nobodySaid,
    }),
  ]);

const noNotice: Finding = {
  status: "unknown",
  because: {
    it: "Manca l’avviso pubblico: quando si apre e quando si chiude.",
    en: "The public notice is missing: when it opens and when it closes.",
  },
  missing: [{ kind: "notice" }],
};

function openDays({ openedOn, closesOn }: NoticeFacts, min: number): Finding {
  const days = daysBetween(openedOn, closesOn);
  const [from, to] = [dayAfter("dal", openedOn), dayAfter("al", closesOn)];
  const it = `L’avviso resta aperto ${days} ${agree(days, "giorno", "giorni")}, ${from.it} ${to.it}`;
  const en = `The notice stays open for ${days} ${agree(days, "day", "days")}, from ${from.en} to ${to.en}`;
  if (days >= min) return { status: "met", because: { it: `${it}.`, en: `${en}.` } };
  const untilDay = addDays(openedOn, min);
  const until = dayAfter("al", untilDay);
  return {
    status: "unmet",
    because: { it: `${it}; il minimo è ${min}.`, en: `${en}; the minimum is ${min}.` },
    toDo: {
      it: `tenere aperto l’avviso fino ${until.it}`,
      en: `to keep the notice open until ${until.en}`,
    },
    changes: [{ kind: "keep-notice-open", untilDay }],
  };
}

function notChosen(failing: readonly PartnerFacts[]): Finding {
  const [n, names] = [failing.length, namesOf(failing)];
  return {
    status: "unmet",
    because: {
      it: `${names.it} non ${agree(n, "viene", "vengono")} dall’avviso.`,
      en: `${names.en} ${agree(n, "was", "were")} not chosen through the notice.`,
    },
    toDo: {
      it: `che ${names.it} ${agree(n, "passi", "passino")} per l’avviso`,
      en: `for ${names.en} to be chosen through the notice`,
    },
    changes: [{ kind: "choose-by-notice", organisationIds: idsOf(failing) }],
  };
}

function nobodySaid(open: readonly PartnerFacts[]): Finding {
  const names = namesOf(open);
  return {
    status: "unknown",
    because: {
      it: `Non sappiamo ancora se ${agree(open.length, "viene", "vengono")} dall’avviso: ${names.it}.`,
      en: `We do not know yet whether the notice brought in: ${names.en}.`,
    },
    missing: [{ kind: "notice" }],
  };
}
