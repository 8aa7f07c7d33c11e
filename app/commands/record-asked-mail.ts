import type { Language } from "~/domain/wording/language";

/** What the page where it is answered says too, and nothing else of the workspace that asks. */
export interface RecordAskedMail {
  readonly name: string;
  readonly organisation: string;
  /** of the workspace that asks */
  readonly title: string;
  readonly lead: string;
  readonly link: string;
}

/** Tells who answers for the record of an organisation that another workspace asks to use it. */
export function recordAskedMail(
  language: Language,
  mail: RecordAskedMail,
): { readonly subject: string; readonly text: string } {
  return texts[language](mail);
}

const texts = {
  it: ({ name, organisation, title, lead, link }: RecordAskedMail) => ({
    subject: `Un’altra domanda chiede la scheda di ${organisation}`,
    text: [
      `Ciao ${name},`,
      `«${title}», con capofila ${lead}, chiede di usare la scheda di ${organisation}: chi rappresenta l’ente, chi firma e come si raggiunge.`,
      "Per dire sì o no apri questa pagina:",
      link,
      "Finché nessuno risponde, quei dati là non si vedono.",
    ].join("\n\n"),
  }),
  en: ({ name, organisation, title, lead, link }: RecordAskedMail) => ({
    subject: `Another application asks for the record of ${organisation}`,
    text: [
      `Hello ${name},`,
      `“${title}”, led by ${lead}, asks to use the record of ${organisation}: who represents it, who signs and how to reach it.`,
      "To say yes or no, open this page:",
      link,
      "Until somebody answers, these data are not seen there.",
    ].join("\n\n"),
  }),
} as const;
