import { findCredentials } from "~/database/accounts.server";
import { createSignInLink } from "~/database/sign-in-links.server";
import { parseLanguage } from "~/domain/wording/language";
import type { Services } from "~/services.server";
import { requireTry } from "./require-try.server";
import { signInLinkMail } from "./sign-in-link-mail";

type LinkServices = Pick<Services, "database" | "clock" | "attempts" | "mailer" | "log"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

/**
 * Sends a link to sign in, when the address has an account. The answer is the same when it has none, and it does not
 * wait for the search and the mail: neither the words nor the time of it tell who has an account.
 */
export function requestSignInLink(
  services: LinkServices,
  { email, address }: { readonly email: string; readonly address: string },
): void {
  requireTry(services.attempts, "sign-in-link", { address, email });
  sendLink(services, email).catch((error: unknown) => {
    services.log.error({ err: error }, "a link to sign in was not sent");
  });
}

async function sendLink({ database, clock, mailer, settings }: LinkServices, email: string): Promise<void> {
  const credentials = await findCredentials(database, email);
  if (credentials === null || credentials.isDisabled) return;
  const { account } = credentials;
  const token = await createSignInLink(database, account.id, clock.now());
  const link = `${settings.publicOrigin}/accedi/link/${token}`;
  const mail = signInLinkMail(parseLanguage(account.language), { name: account.name, link });
  await mailer.send({ to: account.email, workspaceId: null, ...mail });
}
