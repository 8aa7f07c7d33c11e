import { createAccount, hasAccounts } from "~/database/accounts.server";
import { writeAudit } from "~/database/audit.server";
import { hashPassword } from "~/database/passwords.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { can } from "~/domain/rights/can";
import { Refusal } from "~/errors.server";
import { startSession, type SessionServices, type Visitor } from "./start-session.server";

export interface FirstAdministrator {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language: string;
}

/** Creates the first account of the installation and signs it in. Only while there is none. */
export async function createFirstAdministrator(
  services: SessionServices,
  { password, ...person }: FirstAdministrator,
  visitor: Visitor,
): Promise<string> {
  const { database, clock } = services;
  await requireNobody(services);
  const passwordHash = await hashPassword(password);
  const accountId = await inTransaction(database, async (queries) => {
    // Two browsers at the first page at once: the second one waits here, and then is not the first any more.
    await holdAlone(queries, "first-administrator");
    await requireNobody({ database: queries });
    const { id } = await createAccount(queries, { ...person, passwordHash, isAdministrator: true });
    const act = "create-first-administrator";
    await writeAudit(queries, { at: clock.now(), accountId: id, workspaceId: null, act, subject: {} });
    return id;
  });
  return startSession(services, visitor, { accountId, act: "sign-in" });
}

async function requireNobody({ database }: { readonly database: Parameters<typeof hasAccounts>[0] }) {
  const installation = {
    kind: "installation",
    hasAccounts: await hasAccounts(database),
    keepsMail: false,
  } as const;
  if (!can({ kind: "stranger" }, "installation.set-up", installation)) throw new Refusal("already-set-up");
}
