import { listAll } from "~/domain/wording/list-words";
import type { Language } from "~/domain/wording/language";

export interface HandOverMail {
  readonly name: string;
  /** who handed over */
  readonly from: string;
  readonly workspace: string;
  /** the titles of those to run from now on */
  readonly workshops: readonly string[];
  readonly link: string;
}

/** Tells a person that the workspace is theirs to administer, and what came with it. */
export function handOverMail(
  language: Language,
  mail: HandOverMail,
): { readonly subject: string; readonly text: string } {
  const { subject, lines } = texts[language](mail);
  return { subject, text: lines.filter((line) => line !== "").join("\n\n") };
}

const texts = {
  it: ({ name, from, workspace, workshops, link }: HandOverMail) => ({
    subject: `Ora amministri «${workspace}»`,
    lines: [
      `Ciao ${name},`,
      `${from} ti ha passato le consegne di «${workspace}»: da adesso il cantiere lo amministri tu. Persone, enti, termine, sezioni da affidare, congelamento e consegna si fanno con il tuo accesso.`,
      workshops.length === 0
        ? ""
        : `Conduci anche: ${listAll(
            "it",
            workshops.map((title) => `«${title}»`),
          )}.`,
      "Quello che era scritto è rimasto dov’era. Si comincia da qui:",
      link,
    ],
  }),
  en: ({ name, from, workspace, workshops, link }: HandOverMail) => ({
    subject: `You administer “${workspace}” now`,
    lines: [
      `Hello ${name},`,
      `${from} has handed “${workspace}” over to you: from now on you administer the workspace. People, organisations, term, sections to assign, freezing and delivery are done with your sign-in.`,
      workshops.length === 0
        ? ""
        : `You also run: ${listAll(
            "en",
            workshops.map((title) => `“${title}”`),
          )}.`,
      "What was written is where it was. This is where to begin:",
      link,
    ],
  }),
} as const;
