import { plural } from "~/domain/wording/plural";
import type { Language } from "~/domain/wording/language";

export interface AttachmentReminderMail {
  readonly name: string;
  /** the body that brings them */
  readonly organisation: string;
  readonly workspace: string;
  /** each with the day it is due, in words */
  readonly attachments: readonly { readonly name: string; readonly day: string }[];
  readonly link: string;
}

/** Reminds a person of what its body, or one it looks after, has still to bring. */
export function attachmentReminderMail(
  language: Language,
  mail: AttachmentReminderMail,
): { readonly subject: string; readonly text: string } {
  return texts[language](mail);
}

const listed = (line: (name: string, day: string) => string, { attachments }: AttachmentReminderMail) =>
  attachments.map(({ name, day }) => `- ${line(name, day)}`).join("\n");

const texts = {
  it: (mail: AttachmentReminderMail) => {
    const n = mail.attachments.length;
    return {
      subject: `«${mail.workspace}»: ${plural("it", n, { one: "manca un allegato", other: `mancano ${n} allegati` })} di ${mail.organisation}`,
      text: [
        `Ciao ${mail.name},`,
        `per la candidatura «${mail.workspace}» ${mail.organisation} deve ancora portare:`,
        listed((name, day) => `${name}, entro ${day}`, mail),
        `Qui si vede come e si carica:`,
        mail.link,
      ].join("\n\n"),
    };
  },
  en: (mail: AttachmentReminderMail) => {
    const n = mail.attachments.length;
    return {
      subject: `“${mail.workspace}”: ${plural("en", n, { one: "an attachment", other: `${n} attachments` })} of ${mail.organisation} missing`,
      text: [
        `Hello ${mail.name},`,
        `for the application “${mail.workspace}” ${mail.organisation} has still to bring:`,
        listed((name, day) => `${name}, by ${day}`, mail),
        `Here you see how, and upload it:`,
        mail.link,
      ].join("\n\n"),
    };
  },
} as const;
