import type { Language } from "~/domain/wording/language";

/** The mail with the link to sign in. */
export function signInLinkMail(
  language: Language,
  { name, link }: { readonly name: string; readonly link: string },
): { readonly subject: string; readonly text: string } {
  return texts[language](name, link);
}

const texts = {
  it: (name: string, link: string) => ({
    subject: "Il tuo link per entrare in Cantiere",
    text: [
      `Ciao ${name},`,
      `per entrare in Cantiere apri questo link e premi «Entra». Vale 15 minuti e una volta sola:`,
      link,
      `Se non l’hai chiesto tu, non devi fare niente: senza il link nessuno entra.`,
    ].join("\n\n"),
  }),
  en: (name: string, link: string) => ({
    subject: "Your link to sign in to Cantiere",
    text: [
      `Hello ${name},`,
      `to sign in to Cantiere, open this link and press “Sign in”. It works for 15 minutes and only once:`,
      link,
      `If you did not ask for it, there is nothing to do: without the link nobody gets in.`,
    ].join("\n\n"),
  }),
} as const;
