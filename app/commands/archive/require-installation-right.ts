import type { Account } from "~/database/accounts.server";
import { requireRight } from "../require-right.server";

/** Stops the act unless the person looks after the installation. */
export function requireInstallationRight(
  { id: accountId, isAdministrator }: Account,
  action: "installation.import-workspace",
): void {
  const installation = { kind: "installation", hasAccounts: true, keepsMail: false } as const;
  requireRight({ kind: "account", accountId, isAdministrator }, action, installation);
}
