import { listExamplePeople } from "~/database/accounts.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { startSession, type Visitor } from "./start-session.server";

type DemoServices = Pick<Services, "database" | "clock" | "live"> & {
  readonly settings: Pick<Services["settings"], "demo">;
};

/** In demo mode, one click to be one of the example people. Returns the token for the cookie. */
export async function signInAsExamplePerson(
  services: DemoServices,
  accountId: string,
  visitor: Visitor,
): Promise<string> {
  if (!services.settings.demo) throw new Refusal("not-found");
  const people = await listExamplePeople(services.database);
  if (!people.some((person) => person.accountId === accountId)) throw new Refusal("not-found");
  return startSession(services, visitor, { accountId, act: "sign-in-as-example" });
}
