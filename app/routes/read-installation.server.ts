import { hasAccounts } from "~/database/accounts.server";
import type { ResourceOf } from "~/domain/rights/resources";
import type { Services } from "~/services.server";

/** The installation as the table of rights knows it. */
export async function readInstallation({
  database,
  settings,
}: Pick<Services, "database" | "settings">): Promise<ResourceOf<"installation">> {
  return {
    kind: "installation",
    hasAccounts: await hasAccounts(database),
    keepsMail: settings.mode !== "production" && settings.smtpUrl === null,
  };
}
