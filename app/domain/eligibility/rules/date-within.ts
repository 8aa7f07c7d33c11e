import { type CalendarDay, romeDay } from "~/domain/time/calendar-day";
import { isOpen } from "~/domain/time/term";
import type { Wording } from "~/domain/wording/language";
import type { Check, RuleOf } from "../check";
import { conclude, type Finding } from "../conclude";
import { dayAfter, momentInWords } from "../days-in-words";
import { planNeeded } from "../not-there-yet";
import type { PartnershipFacts, SubmissionFacts } from "../partnership-facts";

type Rule = RuleOf<"date-within">;

export const checkDateWithin: Check<"date-within"> = (rule, facts) => {
  if (rule.what === "submission") return conclude(submission(rule, facts.submission));
  return conclude([projectDay(rule, facts)]);
};

/** Not sent yet: judged as if sent now, and a stage that has not opened yet is still to come. */
function submission({ from, to }: Rule, facts: SubmissionFacts): Finding[] {
  const { nowMs, sentAtMs, opensAtMs } = facts;
  if (to !== null && isAfterTerm(sentAtMs ?? nowMs, facts)) return [tooLate(facts)];
  if (from !== null && sentAtMs !== null && sentAtMs < opensAtMs) {
    return [
      tooEarly(sentAtMs, facts),
      ...(to !== null && isAfterTerm(nowMs, facts) ? [termPassed(facts)] : []),
    ];
  }
  if (sentAtMs !== null) return [{ status: "met", because: inTime(sentAtMs, facts) }];
  return [{ status: "met", because: to === null ? canBeSent : timeLeft(facts) }];
}

function isAfterTerm(atMs: number, { closesAtMs }: SubmissionFacts): boolean {
  return !isOpen(new Date(atMs), new Date(closesAtMs));
}

const canBeSent = { it: "Si può ancora inviare.", en: "It can still be sent." };

function timeLeft({ nowMs, closesAtMs }: SubmissionFacts): Wording {
  const closes = momentInWords(closesAtMs, nowMs);
  return { it: `C’è tempo fino a ${closes.it}.`, en: `There is time until ${closes.en}.` };
}

function inTime(sentAtMs: number, { nowMs }: SubmissionFacts): Wording {
  const sent = momentInWords(sentAtMs, nowMs);
  return { it: `Inviata in tempo: ${sent.it}.`, en: `Sent in time: ${sent.en}.` };
}

function tooLate(facts: SubmissionFacts): Finding {
  const { nowMs, sentAtMs, closesAtMs } = facts;
  if (sentAtMs === null) return termPassed(facts);
  const [sent, closes] = [momentInWords(sentAtMs, nowMs), momentInWords(closesAtMs, nowMs)];
  // Two moments of one minute read the same: "at 12:00, after the term: at 12:00" would say nothing.
  const because =
    sent.it === closes.it
      ? {
          it: `Inviata ${sent.it}: a quell’ora il termine era già chiuso, l’ultimo minuto utile era quello prima.`,
          en: `Sent ${sent.en}: by then the term was closed, the last minute was the one before.`,
        }
      : {
          it: `Inviata ${sent.it}, dopo il termine: ${closes.it}.`,
          en: `Sent ${sent.en}, after the term: ${closes.en}.`,
        };
  return { status: "unmet", because, ...laterTerm };
}

function termPassed({ nowMs, closesAtMs }: SubmissionFacts): Finding {
  const closes = momentInWords(closesAtMs, nowMs);
  const because = { it: `Il termine è passato: ${closes.it}.`, en: `The term has passed: ${closes.en}.` };
  return { status: "unmet", because, ...laterTerm };
}

const laterTerm = {
  toDo: { it: "una proroga del termine", en: "for the term to be put off" },
  changes: [{ kind: "ask-for-later-term" }],
} as const;

function tooEarly(sentAtMs: number, { nowMs, opensAtMs }: SubmissionFacts): Finding {
  const [sent, opens] = [momentInWords(sentAtMs, nowMs), momentInWords(opensAtMs, nowMs)];
  return {
    status: "unmet",
    because: {
      it: `Inviata ${sent.it}, prima dell’apertura: ${opens.it}.`,
      en: `Sent ${sent.en}, before the opening: ${opens.en}.`,
    },
    toDo: { it: "inviare di nuovo dopo l’apertura", en: "to send it again after the opening" },
    changes: [{ kind: "send-again" }],
  };
}

function projectDay(rule: Rule, { plan, submission }: PartnershipFacts): Finding {
  if (plan === null) return planNeeded;
  const side = rule.what === "project-start" ? "start" : "end";
  const day = side === "start" ? plan.startsOn : plan.endsOn;
  if (day === null) return dayUnknown(side);
  const first = rule.from === null ? null : romeDay(new Date(submission.opensAtMs));
  // Closed at the instant of the term: one that falls at midnight leaves the day before as the last.
  const last = rule.to === null ? null : romeDay(new Date(submission.closesAtMs - 1));
  if (first !== null && day < first) return moveDay(side, { day, to: first, why: words.tooEarly });
  if (last !== null && day > last) return moveDay(side, { day, to: last, why: words.tooLate });
  const there = dayInSentence(side, day);
  return { status: "met", because: { it: `${there.it}.`, en: `${there.en}.` } };
}

function dayInSentence(side: Side, day: CalendarDay): Wording {
  const shown = dayAfter("il", day);
  return {
    it: `Il progetto ${words[side].it} ${shown.it}`,
    en: `The project ${words[side].en} on ${shown.en}`,
  };
}

function dayUnknown(side: Side): Finding {
  return {
    status: "unknown",
    because: {
      it: `Il piano non dice ancora quando ${words[side].it} il progetto.`,
      en: `The plan does not say yet when the project ${words[side].en}.`,
    },
    missing: [{ kind: "plan" }],
  };
}

function moveDay(side: Side, move: { day: CalendarDay; to: CalendarDay; why: Wording }): Finding {
  const there = dayInSentence(side, move.day);
  const limit = dayAfter("il", move.to);
  const goal = dayAfter("al", move.to);
  return {
    status: "unmet",
    because: {
      it: `${there.it}, ${move.why.it} ${limit.it}.`,
      en: `${there.en}, ${move.why.en} ${limit.en}.`,
    },
    toDo: { it: `spostare quel giorno ${goal.it}`, en: `to move that day to ${goal.en}` },
    changes: [{ kind: "set-day", of: side, day: move.to }],
  };
}

type Side = "start" | "end";

const words = {
  start: { it: "comincia", en: "starts" },
  end: { it: "finisce", en: "ends" },
  tooEarly: { it: "troppo presto: il primo giorno possibile è", en: "too early: the first possible day is" },
  tooLate: { it: "troppo tardi: l’ultimo giorno possibile è", en: "too late: the last possible day is" },
} as const satisfies Record<string, Wording>;
