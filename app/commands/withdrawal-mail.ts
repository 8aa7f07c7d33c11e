import type { Language } from "~/domain/wording/language";

export interface WithdrawalMail {
  readonly name: string;
  readonly organisation: string;
  readonly workspace: string;
  readonly reason: string;
}

/** Tells that an organisation is no longer in the partnership, and why. */
export function withdrawalMail(
  language: Language,
  mail: WithdrawalMail,
): { readonly subject: string; readonly text: string } {
  return texts[language](mail);
}

const texts = {
  it: ({ name, organisation, workspace, reason }: WithdrawalMail) => ({
    subject: `${organisation} non è più in «${workspace}»`,
    text: [
      `Ciao ${name},`,
      `${organisation} non fa più parte del partenariato di «${workspace}». Il motivo:`,
      reason,
      `Quello che ha scritto resta nel cantiere. Se cambia qualcosa, il capofila può invitare di nuovo l’ente.`,
    ].join("\n\n"),
  }),
  en: ({ name, organisation, workspace, reason }: WithdrawalMail) => ({
    subject: `${organisation} is no longer in “${workspace}”`,
    text: [
      `Hello ${name},`,
      `${organisation} is no longer part of the partnership of “${workspace}”. The reason:`,
      reason,
      `What it wrote stays in the workspace. It may come back: the lead only has to invite it again.`,
    ].join("\n\n"),
  }),
} as const;
