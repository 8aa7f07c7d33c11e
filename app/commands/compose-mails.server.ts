import { findAccount } from "~/database/accounts.server";
import type { Member } from "~/database/members.server";
import type { Queries } from "~/database/transaction.server";
import { type Language, parseLanguage } from "~/domain/wording/language";
import type { Mail } from "~/services.server";

type Compose = (language: Language, name: string) => { readonly subject: string; readonly text: string };

/** A mail to each of these people, in their language. */
export async function composeMails(
  queries: Queries,
  members: readonly Pick<Member, "accountId" | "workspaceId">[],
  compose: Compose,
): Promise<readonly Mail[]> {
  const mails: Mail[] = [];
  for (const { accountId, workspaceId } of members) {
    const account = await findAccount(queries, accountId);
    if (account === null) continue;
    mails.push({ to: account.email, workspaceId, ...compose(parseLanguage(account.language), account.name) });
  }
  return mails;
}
