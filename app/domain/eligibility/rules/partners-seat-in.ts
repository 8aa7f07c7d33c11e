import { formatSeat, isInPiedmont } from "~/domain/organisation/seat";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { judgeEach } from "../judge-each";
import { agree, namesOf } from "../names-of";
import type { PartnerFacts } from "../partnership-facts";
import { idsOf, members } from "../who-counts";

export const checkPartnersSeatIn: Check<"partners-seat-in"> = (rule, facts) =>
  conclude(
    judgeEach(members(facts), {
      kinds: rule.kinds,
      holds: ({ seat }) => (seat === null ? null : isInPiedmont(seat)),
      met: (inside) => ({
        it: `Con sede in Piemonte: ${namesOf(inside).it}.`,
        en: `With a seat in Piedmont: ${namesOf(inside).en}.`,
      }),
      unmet: outside,
      unknown: seatUnknown,
    }),
  );

function outside(failing: readonly PartnerFacts[]): Finding {
  const [n, names] = [failing.length, namesOf(failing)];
  const seats = namesOf(
    failing.map(({ name, seat }) => ({ name: seat ? `${name}, ${formatSeat(seat)}` : name })),
  );
  const mayStepBack = failing.every(({ role }) => role !== "lead");
  return {
    status: "unmet",
    because: { it: `Sede fuori dal Piemonte: ${seats.it}.`, en: `Seat outside Piedmont: ${seats.en}.` },
    toDo: {
      it:
        `che ${names.it} ${agree(n, "abbia", "abbiano")} la sede in Piemonte` +
        (mayStepBack ? `, o che ${agree(n, "sostenga", "sostengano")} senza budget` : ""),
      en:
        `for ${names.en} to have ${agree(n, "its seat", "their seats")} in Piedmont` +
        (mayStepBack ? `, or to be ${agree(n, "a supporter", "supporters")} without a budget` : ""),
    },
    changes: idsOf(failing).map((organisationId) => ({ kind: "move-seat", organisationId })),
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
