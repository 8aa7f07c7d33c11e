import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";

export interface SubmissionMail {
  readonly name: string;
  readonly workspace: string;
  readonly sentAt: Date;
  readonly registryNumber: string;
  /** of the package */
  readonly manifestSha256: string;
  /** of the receipt */
  readonly address: string;
}

/** Tells that the application was handed in, and how anybody can verify what was sent. */
export function submissionMail(
  language: Language,
  mail: SubmissionMail,
): { readonly subject: string; readonly text: string } {
  return texts[language](mail);
}

const texts = {
  it: ({ name, workspace, sentAt, registryNumber, manifestSha256, address }: SubmissionMail) => ({
    subject: `«${workspace}» è stata inviata`,
    text: [
      `Ciao ${name},`,
      `la candidatura «${workspace}» è stata inviata ${formatMoment("it", sentAt)}, protocollo ${registryNumber}.`,
      `L’impronta del pacchetto è ${manifestSha256}. Nella ricevuta trovi le impronte di tutti i file e puoi verificare che siano quelli che hai approvato:`,
      address,
    ].join("\n\n"),
  }),
  en: ({ name, workspace, sentAt, registryNumber, manifestSha256, address }: SubmissionMail) => ({
    subject: `“${workspace}” was handed in`,
    text: [
      `Hello ${name},`,
      `the application “${workspace}” was handed in on ${formatMoment("en", sentAt)}, registry number ${registryNumber}.`,
      `The fingerprint of the package is ${manifestSha256}. The receipt has the fingerprints of all files, and there you can verify that they are those you approved:`,
      address,
    ].join("\n\n"),
  }),
} as const;
