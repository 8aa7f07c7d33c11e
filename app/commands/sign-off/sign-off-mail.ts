import type { Language } from "~/domain/wording/language";

export interface SignOffMail {
  readonly name: string;
  readonly organisation: string;
  readonly workspace: string;
  readonly link: string;
}

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Asks who may approve for a body to do so. */
export function askForSignOffMail(language: Language, mail: SignOffMail): Mail {
  return askTexts[language](mail);
}

const askTexts = {
  it: ({ name, organisation, workspace, link }: SignOffMail) => ({
    subject: `Manca l’approvazione di ${organisation}: «${workspace}»`,
    text: [
      `Ciao ${name},`,
      `prima di congelare la fase di «${workspace}» il capofila chiede l’approvazione di ${organisation}.`,
      `Leggi quello che vi riguarda e approvalo qui:`,
      link,
    ].join("\n\n"),
  }),
  en: ({ name, organisation, workspace, link }: SignOffMail) => ({
    subject: `The approval of ${organisation} is missing: “${workspace}”`,
    text: [
      `Hello ${name},`,
      `before the stage of “${workspace}” is frozen, the lead asks for the approval of ${organisation}.`,
      `Read what concerns you and approve it here:`,
      link,
    ].join("\n\n"),
  }),
} as const;

export interface ReopenedMail extends SignOffMail {
  /** the names of the parts that are other ones now */
  readonly changed: string;
}

/** Tells that what a body approved is not what stands there any more. */
export function reopenedMail(language: Language, mail: ReopenedMail): Mail {
  return reopenedTexts[language](mail);
}

const reopenedTexts = {
  it: ({ name, organisation, workspace, link, changed }: ReopenedMail) => ({
    subject: `È cambiato quello che ${organisation} aveva approvato: «${workspace}»`,
    text: [
      `Ciao ${name},`,
      `in «${workspace}» è cambiato un testo che ${organisation} aveva approvato: ${changed}.`,
      `Qui vedi che cosa è stato tolto e aggiunto, e puoi approvare di nuovo:`,
      link,
      `Finché non lo fai, l’approvazione di prima non vale per il testo nuovo.`,
    ].join("\n\n"),
  }),
  en: ({ name, organisation, workspace, link, changed }: ReopenedMail) => ({
    subject: `What ${organisation} had approved has changed: “${workspace}”`,
    text: [
      `Hello ${name},`,
      `in “${workspace}” a text that ${organisation} had approved has changed: ${changed}.`,
      `Here you see what was taken out and added, and can approve again:`,
      link,
      `Until you do, the earlier approval does not hold for the new text.`,
    ].join("\n\n"),
  }),
} as const;
