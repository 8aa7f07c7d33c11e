import { findAccount } from "~/database/accounts.server";
import type { Member } from "~/database/members.server";
import { type Language, parseLanguage } from "~/domain/wording/language";
import type { Services } from "~/services.server";

type WriteServices = Pick<Services, "database" | "mailer">;
type Compose = (language: Language, name: string) => { readonly subject: string; readonly text: string };

/**
 * Writes to people one after the other, each in their language. A mail that cannot be sent keeps nobody else from being
 * written to; that there was one is thrown once everybody was.
 */
export async function writeToMembers(
  services: WriteServices,
  members: readonly Pick<Member, "accountId" | "workspaceId">[],
  compose: Compose,
): Promise<void> {
  const failures: unknown[] = [];
  for (const member of members)
    await writeTo(services, member, compose).catch((error: unknown) => void failures.push(error));
  if (failures.length === 0) return;
  const [cause] = failures;
  throw new Error(`${failures.length} of ${members.length} mails were not sent`, { cause });
}

async function writeTo(
  { database, mailer }: WriteServices,
  { accountId, workspaceId }: Pick<Member, "accountId" | "workspaceId">,
  compose: Compose,
): Promise<void> {
  const account = await findAccount(database, accountId);
  if (account === null) return;
  const mail = compose(parseLanguage(account.language), account.name);
  await mailer.send({ to: account.email, workspaceId, ...mail });
}
