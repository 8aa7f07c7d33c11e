import type { JudgedCall } from "../judged-call";
import type { Wording } from "~/domain/wording/language";
import { formatCount } from "~/domain/wording/format-number";
import { listAll } from "~/domain/wording/list-words";
import { inBoth } from "~/domain/wording/wording";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeSection } from "../describe-section";
import type { PartnershipFacts } from "../partnership-facts";

export const checkTextLimit: Check<"text-limit"> = (rule, facts, call) =>
  conclude(rule.sections.flatMap((sectionId) => judgeSection(sectionId, facts, call)));

/** A live text is known by its length alone: whether its characters are plain stays open. */
function judgeSection(sectionId: string, facts: PartnershipFacts, call: JudgedCall): readonly Finding[] {
  const found = facts.sections.find(({ id }) => id === sectionId);
  const name = describeSection(call, sectionId);
  const max = call.sections.find(({ id }) => id === sectionId)?.limit.max ?? Number.MAX_SAFE_INTEGER;
  const excess = Math.max(0, (found?.characters ?? 0) - max);
  const text = found?.text ?? null;
  const strange = text === null ? [] : [...new Set(text.match(/[^A-Za-z ]/gu) ?? [])];
  const problems = [
    ...(excess > 0 ? [tooLong(excess + max, max)] : []),
    ...(strange.length > 0 ? [strangeCharacters(strange)] : []),
  ];
  return [
    ...(problems.length > 0 ? [notWithin(problems, { sectionId, name, max })] : []),
    ...(text === null ? [textUnknown(sectionId, name)] : []),
    ...(problems.length === 0 && text !== null ? [within(name, text.length, max)] : []),
  ];
}

interface Problem {
  readonly because: Wording;
  readonly toDo: Wording;
}

function tooLong(characters: number, max: number): Problem {
  return {
    because: {
      it: `ha ${count("it", characters)} caratteri, il massimo è ${count("it", max)}`,
      en: `has ${count("en", characters)} characters, the maximum is ${count("en", max)}`,
    },
    toDo: { it: `in ${count("it", max)} caratteri`, en: `in ${count("en", max)} characters` },
  };
}

function strangeCharacters(strange: readonly string[]): Problem {
  const list = strange.map((one) => `«${one}»`).join(" ");
  return {
    because: { it: `usa ${list}`, en: `uses ${list}` },
    toDo: {
      it: "con lettere senza accenti e spazi soltanto",
      en: "with letters without accents and spaces only",
    },
  };
}

function notWithin(
  problems: readonly Problem[],
  { sectionId, name, max }: { sectionId: string; name: Wording; max: number },
): Finding {
  const because = inBoth((language) =>
    listAll(
      language,
      problems.map((one) => one.because[language]),
    ),
  );
  const toDo = inBoth((language) => problems.map((one) => one.toDo[language]).join(" "));
  return {
    status: "unmet",
    because: { it: `«${name.it}» ${because.it}.`, en: `“${name.en}” ${because.en}.` },
    toDo: { it: `scrivere «${name.it}» ${toDo.it}`, en: `to write “${name.en}” ${toDo.en}` },
    changes: [{ kind: "shorten-or-respell", sectionId, atMost: max }],
  };
}

function within(name: Wording, characters: number, max: number): Finding {
  return {
    status: "met",
    because: {
      it: `«${name.it}»: solo lettere e spazi, ${count("it", characters)} su ${count("it", max)}.`,
      en: `“${name.en}”: only letters and spaces, ${count("en", characters)} of ${count("en", max)}.`,
    },
  };
}

function textUnknown(sectionId: string, name: Wording): Finding {
  return {
    status: "unknown",
    because: {
      it: `Non sappiamo ancora che cosa c’è in «${name.it}».`,
      en: `We do not know yet what is in “${name.en}”.`,
    },
    missing: [{ kind: "section", sectionId }],
  };
}

const count = formatCount;
