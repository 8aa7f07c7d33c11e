import type { Language } from "~/domain/wording/language";

export interface JoinRequestMail {
  readonly name: string;
  readonly organisation: string;
  readonly person: string;
  readonly workspace: string;
  readonly link: string;
}

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Tells who administers a workspace that an organisation asks to join. */
export function joinRequestMail(language: Language, mail: JoinRequestMail): Mail {
  return texts[language](mail);
}

const texts = {
  it: ({ name, organisation, person, workspace, link }: JoinRequestMail) => ({
    subject: `Chiede di entrare in «${workspace}»: ${organisation}`,
    text: [
      `Ciao ${name},`,
      `${organisation} chiede di entrare nel partenariato di «${workspace}». Ha scritto ${person}.`,
      `Per rispondere apri questa pagina:`,
      link,
      `Finché non rispondi non vede niente del cantiere.`,
    ].join("\n\n"),
  }),
  en: ({ name, organisation, person, workspace, link }: JoinRequestMail) => ({
    subject: `Asks to join “${workspace}”: ${organisation}`,
    text: [
      `Hello ${name},`,
      `${organisation} asks to join the partnership of “${workspace}”. ${person} wrote.`,
      `To answer, open this page:`,
      link,
      `Until you answer they see nothing of the workspace.`,
    ].join("\n\n"),
  }),
} as const;

export interface DeclineMail {
  readonly name: string;
  readonly organisation: string;
  readonly workspace: string;
  readonly lead: string;
  readonly reason: string;
}

/**
 * Tells the person who asked that the lead declined, and why. In both languages: of who has no account nobody knows
 * which is theirs. The reason stands once, as it was written.
 */
export function declineMail({ name, organisation, workspace, lead, reason }: DeclineMail): Mail {
  return {
    subject: `La richiesta di entrare in «${workspace}» / Your request to join`,
    text: [
      `Ciao ${name},`,
      `${lead} ha letto la richiesta di ${organisation} e per ora non la conferma. Il motivo:`,
      reason,
      `Se qualcosa cambia puoi chiedere di nuovo, con lo stesso link.`,
      `English:`,
      `Hello ${name},`,
      `${lead} has read the request of ${organisation} and does not confirm it for now. The reason is above, as it was written.`,
      `If something changes you can ask again, by the same link.`,
    ].join("\n\n"),
  };
}
