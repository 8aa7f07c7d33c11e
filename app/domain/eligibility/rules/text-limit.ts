import type { Call } from "~/domain/call/call-schema";
import type { Wording } from "~/domain/wording/language";
import { formatCount } from "~/domain/wording/format-number";
import { inBoth } from "~/domain/wording/wording";
import type { Check } from "../check";
import { conclude, type Finding } from "../conclude";
import { describeSection } from "../describe-section";
import type { PartnershipFacts, SectionFacts } from "../partnership-facts";

export const checkTextLimit: Check<"text-limit"> = (rule, facts, call) =>
  conclude(rule.sections.map((sectionId) => withinLimit(sectionId, facts, call)));

function withinLimit(sectionId: string, facts: PartnershipFacts, call: Call): Finding {
  const section = call.sections.find(({ id }) => id === sectionId);
  const name = describeSection(call, sectionId);
  const max = section?.limit.max ?? Number.MAX_SAFE_INTEGER;
  const found = facts.sections.find(({ id }) => id === sectionId);
  const text = found?.text ?? null;
  const isTooLong = found !== undefined && found.characters > max;
  const strange = text === null ? [] : [...new Set(text.match(/[^A-Za-z ]/gu) ?? [])];
  if (isTooLong || strange.length > 0) {
    return {
      status: "unmet",
      because: whatIsWrong(name, { found, max, strange }),
      toDo: toWrite(name, isTooLong ? max : null, strange),
      changes: [{ kind: "shorten-or-respell", sectionId, atMost: max }],
    };
  }
  if (text === null) return textUnknown(sectionId, name);
  const because = {
    it: `«${name.it}»: solo lettere e spazi, ${count("it", text.length)} su ${count("it", max)}.`,
    en: `“${name.en}”: only letters and spaces, ${count("en", text.length)} of ${count("en", max)}.`,
  };
  return { status: "met", because };
}

function whatIsWrong(
  name: Wording,
  { found, max, strange }: { found: SectionFacts | undefined; max: number; strange: readonly string[] },
): Wording {
  const characters = found?.characters ?? 0;
  const isTooLong = characters > max;
  const list = strange.map((one) => `«${one}»`).join(" ");
  return inBoth((language) => {
    const it = language === "it";
    const long = isTooLong
      ? [
          it
            ? `ha ${count(language, characters)} caratteri, il massimo è ${count(language, max)}`
            : `has ${count(language, characters)} characters, the maximum is ${count(language, max)}`,
        ]
      : [];
    const odd = strange.length > 0 ? [it ? `usa ${list}` : `uses ${list}`] : [];
    const quoted = it ? `«${name.it}»` : `“${name.en}”`;
    return `${quoted} ${[...long, ...odd].join(it ? " e " : " and ")}.`;
  });
}

function toWrite(name: Wording, max: number | null, strange: readonly string[]): Wording {
  const short =
    max === null
      ? null
      : { it: ` in ${count("it", max)} caratteri`, en: ` in ${count("en", max)} characters` };
  const plain =
    strange.length === 0
      ? null
      : { it: " con lettere e spazi soltanto", en: " with letters and spaces only" };
  return {
    it: `scrivere «${name.it}»${short?.it ?? ""}${plain?.it ?? ""}`,
    en: `to write “${name.en}”${short?.en ?? ""}${plain?.en ?? ""}`,
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
