import { createTransport } from "nodemailer";
import type { Database } from "~/database/client.server";
import { keepMail } from "~/database/outbox.server";
import type { Settings } from "~/env.server";
import type { Clock, Mailer } from "~/services.server";

interface MailerNeeds {
  readonly settings: Pick<Settings, "smtpUrl" | "mailFrom">;
  readonly database: Database;
  readonly clock: Clock;
}

/** Sends by the mail server of the settings; without one, keeps the mail in the outbox that the demo shows. */
export function createMailer({ settings, database, clock }: MailerNeeds): Mailer {
  if (settings.smtpUrl === null)
    return { send: (mail) => keepMail(database, { ...mail, createdAt: clock.now() }) };
  const transport = createTransport(settings.smtpUrl);
  return {
    async send(mail) {
      await transport.sendMail({ ...mail, from: settings.mailFrom });
    },
  };
}
