import type { JudgedCall } from "../judged-call";
import type { Wording } from "~/domain/wording/language";
import { inBoth } from "~/domain/wording/wording";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeSection } from "../describe-section";
import { agree, namesOf } from "../names-of";
import type { PartnershipFacts } from "../partnership-facts";

export const checkRequiredSection: Check<"required-section"> = ({ sections }, facts, call) => {
  const empty = sections.filter((sectionId) => charactersOf(sectionId, facts) === 0);
  const unknown = sections.filter((sectionId) => charactersOf(sectionId, facts) === null);
  const findings = [
    ...(empty.length > 0 ? [notWritten(call, empty)] : []),
    ...(unknown.length > 0 ? [notKnown(call, unknown)] : []),
  ];
  return conclude(findings.length > 0 ? findings : [allWritten(call, sections)]);
};

function charactersOf(sectionId: string, facts: PartnershipFacts): number | null {
  return facts.sections.find(({ id }) => id === sectionId)?.characters ?? null;
}

function allWritten(call: JudgedCall, sections: readonly string[]): Finding {
  const titles = titlesOf(call, sections);
  const n = sections.length;
  return {
    status: "met",
    because: { it: `${agree(n, "C’è", "Ci sono")}: ${titles.it}.`, en: `There: ${titles.en}.` },
  };
}

function notWritten(call: JudgedCall, sections: readonly string[]): Finding {
  const titles = titlesOf(call, sections);
  return {
    status: "unmet",
    because: {
      it: `Non c’è ancora nessuna parola in: ${titles.it}.`,
      en: `There is not a word yet in: ${titles.en}.`,
    },
    toDo: { it: `scrivere ${titles.it}`, en: `to write ${titles.en}` },
    changes: sections.map((sectionId) => ({ kind: "write-section", sectionId })),
  };
}

function notKnown(call: JudgedCall, sections: readonly string[]): Finding {
  const titles = titlesOf(call, sections);
  return {
    status: "unknown",
    because: {
      it: `Non sappiamo ancora che cosa c’è in: ${titles.it}.`,
      en: `We do not know yet what is in: ${titles.en}.`,
    },
    missing: sections.map((sectionId) => ({ kind: "section", sectionId })),
  };
}

function titlesOf(call: JudgedCall, sections: readonly string[]): Wording {
  return inBoth(
    (language) =>
      namesOf(
        sections.map((sectionId) => {
          const title = describeSection(call, sectionId)[language];
          return { name: language === "it" ? `«${title}»` : `“${title}”` };
        }),
      )[language],
  );
}
