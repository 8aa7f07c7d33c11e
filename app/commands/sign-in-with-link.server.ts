import { consumeSignInLink } from "~/database/sign-in-links.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { forgetTries, requireTry } from "./require-try.server";
import { startSession, type Visitor } from "./start-session.server";

/** Signs in with the token of a link, which is used up, and returns the token for the cookie. */
export async function signInWithLink(
  services: Pick<Services, "database" | "clock" | "live" | "attempts">,
  token: string,
  visitor: Visitor,
): Promise<string> {
  const { database, clock, attempts } = services;
  requireTry(attempts, "open-link", visitor);
  const accountId = await consumeSignInLink(database, token, clock.now());
  if (accountId === null) throw new Refusal("link-not-valid");
  forgetTries(attempts, "open-link", visitor);
  return startSession(services, visitor, { accountId, act: "sign-in-with-link" });
}
