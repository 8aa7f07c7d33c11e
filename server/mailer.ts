import { createTransport } from "nodemailer";
import type { Database } from "~/database/client.server";
import { keepMail } from "~/database/outbox.server";
import { isRehearsal } from "~/database/rehearsals.server";
import type { Settings } from "~/env.server";
import type { Clock, Mailer } from "~/services.server";

interface MailerNeeds {
  readonly settings: Pick<Settings, "smtpUrl" | "mailFrom">;
  readonly database: Database;
  readonly clock: Clock;
}

/** Sends by the mail server of the settings; without one, keeps the mail in the outbox that the demo shows. */
export function createMailer({ settings, database, clock }: MailerNeeds): Mailer {
  const transport = settings.smtpUrl === null ? null : createTransport(settings.smtpUrl);
  return {
    async send({ workspaceId, ...mail }) {
      // What happens in a rehearsal happened to nobody.
      if (workspaceId !== null && (await isRehearsal(database, workspaceId))) return;
      if (transport === null) await keepMail(database, { ...mail, createdAt: clock.now() });
      else await transport.sendMail({ ...mail, from: settings.mailFrom });
    },
  };
}
