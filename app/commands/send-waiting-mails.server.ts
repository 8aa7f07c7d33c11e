import { inTransaction, type Queries } from "~/database/transaction.server";
import {
  deleteWaitingMails,
  listLeftMails,
  listWaitingMails,
  takeWaitingMail,
  type WaitingMail,
} from "~/database/waiting-mails.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";

export type SendServices = Pick<Services, "database" | "clock" | "mailer">;

/**
 * Sends mails that were kept with an act, one after the other. One that cannot be sent keeps no other from being sent;
 * that there was one is thrown once all were tried, and it is tried again later unless it is taken away.
 */
export async function sendWaitingMails(services: SendServices, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sendEach(services, await listWaitingMails(services.database, ids));
}

/** For what must not stand while nobody can have been told of it: the mails are taken away, and with them what was done. */
export async function sendOrTakeBack(
  services: SendServices,
  mailIds: readonly string[],
  takeBack: (queries: Queries) => Promise<void>,
): Promise<void> {
  try {
    await sendWaitingMails(services, mailIds);
  } catch (cause) {
    await inTransaction(services.database, async (queries) => {
      await deleteWaitingMails(queries, mailIds);
      await takeBack(queries);
    });
    throw new Refusal("mail-not-sent", { cause });
  }
}

/** Sends what whoever kept it did not: the process ended before, or the mail server did not answer. */
export async function sendLeftMails(services: SendServices): Promise<void> {
  await sendEach(services, await listLeftMails(services.database, services.clock.now()));
}

async function sendEach(services: SendServices, mails: readonly WaitingMail[]): Promise<void> {
  const failures: unknown[] = [];
  for (const mail of mails) await send(services, mail).catch((error: unknown) => void failures.push(error));
  if (failures.length === 0) return;
  const [cause] = failures;
  throw new Error(`${failures.length} of ${mails.length} mails were not sent`, { cause });
}

/** A process that ends between the two lets it go out twice: better than never. */
async function send({ database, clock, mailer }: SendServices, mail: WaitingMail): Promise<void> {
  if (!(await takeWaitingMail(database, mail, clock.now()))) return;
  const { to, subject, text, workspaceId } = mail;
  await mailer.send({ to, subject, text, workspaceId });
  await deleteWaitingMails(database, [mail.id]);
}
