import { findAccount } from "~/database/accounts.server";
import type { Member } from "~/database/members.server";
import { type Language, parseLanguage } from "~/domain/wording/language";
import type { Services } from "~/services.server";

/** Writes to people one after the other, each in their language; stops at the first mail that cannot be sent. */
export async function writeToMembers(
  { database, mailer }: Pick<Services, "database" | "mailer">,
  members: readonly Pick<Member, "accountId" | "workspaceId">[],
  compose: (language: Language, name: string) => { readonly subject: string; readonly text: string },
): Promise<void> {
  for (const { accountId, workspaceId } of members) {
    const account = await findAccount(database, accountId);
    if (account === null) continue;
    const mail = compose(parseLanguage(account.language), account.name);
    await mailer.send({ to: account.email, workspaceId, ...mail });
  }
}
