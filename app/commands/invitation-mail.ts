import type { Language } from "~/domain/wording/language";

export interface InvitationMail {
  readonly name: string;
  readonly invitedBy: string;
  readonly organisation: string;
  readonly workspace: string;
  readonly link: string;
}

/** The mail that invites a person into a workspace. */
export function invitationMail(
  language: Language,
  mail: InvitationMail,
): { readonly subject: string; readonly text: string } {
  return texts[language](mail);
}

const texts = {
  it: ({ name, invitedBy, organisation, workspace, link }: InvitationMail) => ({
    subject: `Invito in «${workspace}»`,
    text: [
      `Ciao ${name},`,
      `${invitedBy} ti invita nel cantiere «${workspace}» per ${organisation}: lì si scrive insieme la candidatura.`,
      `Per entrare apri questo link. Vale 7 giorni e una volta sola:`,
      link,
      `Se non sai di che cosa si tratta, non devi fare niente.`,
    ].join("\n\n"),
  }),
  en: ({ name, invitedBy, organisation, workspace, link }: InvitationMail) => ({
    subject: `Invitation to “${workspace}”`,
    text: [
      `Hello ${name},`,
      `${invitedBy} invites you to the workspace “${workspace}” for ${organisation}: that is where the application is written together.`,
      `To join, open this link. It works for 7 days and only once:`,
      link,
      `If you do not know what this is about, there is nothing to do.`,
    ].join("\n\n"),
  }),
} as const;
