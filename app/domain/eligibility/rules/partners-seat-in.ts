import type { JudgedCall } from "../judged-call";
import { formatSeat, isInPiedmont } from "~/domain/organisation/seat";
import type { Wording } from "~/domain/wording/language";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { judgeEach } from "../judge-each";
import { agree, namesOf } from "../names-of";
import { maySupport } from "../newcomer";
import type { PartnerFacts } from "../partnership-facts";
import { idsOf, members } from "../who-counts";

export const checkPartnersSeatIn: Check<"partners-seat-in"> = (rule, facts, call) =>
  conclude(
    judgeEach(members(facts), {
      kinds: rule.kinds,
      holds: ({ seat }) => (seat === null ? null : isInPiedmont(seat)),
      met: (inside) => ({
        it: `Con sede in Piemonte: ${namesOf(inside).it}.`,
        en: `With a seat in Piedmont: ${namesOf(inside).en}.`,
      }),
      unmet: (failing) => outside(failing, maySupportInstead(failing, facts.stageId, call)),
      unknown: seatUnknown,
    }),
  );

/** The record knows the registered seat; the call asks for a seat, and another one will do, which only people know of. */
function outside(failing: readonly PartnerFacts[], orSupport: Wording): Finding {
  const [n, names] = [failing.length, namesOf(failing)];
  const seats = namesOf(
    failing.map(({ name, seat }) => ({ name: seat ? `${name}, ${formatSeat(seat)}` : name })),
  );
  return {
    status: "unmet",
    because: { it: `Sede fuori dal Piemonte: ${seats.it}.`, en: `Seat outside Piedmont: ${seats.en}.` },
    toDo: {
      it: `che ${names.it} ${agree(n, "abbia", "abbiano")} una sede in Piemonte${anotherSeat.it}${orSupport.it}`,
      en: `for ${names.en} to have ${agree(n, "a seat", "seats")} in Piedmont${anotherSeat.en}${orSupport.en}`,
    },
    changes: idsOf(failing).map((organisationId) => ({ kind: "move-seat", organisationId })),
  };
}

const anotherSeat = {
  it: " (se non è quella dei dati, scrivilo come motivo quando congeli la fase)",
  en: " (if it is not the one of the record, write so as the reason when you freeze the stage)",
} as const satisfies Wording;

/** Whoever only supports may have its seat anywhere; the lead cannot step back, nor kinds the call wants as partners. */
function maySupportInstead(failing: readonly PartnerFacts[], stageId: string, call: JudgedCall): Wording {
  const may = failing.every(({ role, kind }) => role !== "lead" && maySupport(call, stageId, kind));
  if (!may) return { it: "", en: "" };
  return {
    it: agree(failing.length, ", o che partecipi come sostenitore", ", o che partecipino come sostenitori"),
    en: agree(failing.length, ", or to take part as a supporter", ", or to take part as supporters"),
  };
}

function seatUnknown(open: readonly PartnerFacts[]): Finding {
  const names = namesOf(open);
  return {
    status: "unknown",
    because: { it: `Manca la sede di ${names.it}.`, en: `The seat of ${names.en} is missing.` },
    missing: idsOf(open).map((organisationId) => ({ kind: "record", organisationId, field: "seat" })),
  };
}
