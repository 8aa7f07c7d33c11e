import { findCredentials } from "~/database/accounts.server";
import { verifyPassword } from "~/database/passwords.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { forgetTries, requireTry } from "./require-try.server";
import { startSession, type Visitor } from "./start-session.server";

/**
 * Signs in with a password and returns the token for the cookie. A wrong password, an unknown address and a disabled
 * account are refused with the same code and after the same work.
 */
export async function signIn(
  services: Pick<Services, "database" | "clock" | "live" | "attempts">,
  { email, password }: { readonly email: string; readonly password: string },
  visitor: Visitor,
): Promise<string> {
  const { database, attempts } = services;
  const by = { address: visitor.address, email };
  requireTry(attempts, "sign-in", by);
  const credentials = await findCredentials(database, email);
  const isRight = await verifyPassword(password, credentials?.passwordHash ?? null);
  if (!isRight || credentials === null || credentials.isDisabled) throw new Refusal("wrong-credentials");
  forgetTries(attempts, "sign-in", by);
  return startSession(services, visitor, { accountId: credentials.account.id, act: "sign-in" });
}
