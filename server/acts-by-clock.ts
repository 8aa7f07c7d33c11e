import type { Services } from "~/services.server";
import type { Pages } from "./http/http-app.ts";

/** What is done by the clock, how often, and what is said when it could not be done. */
export const actsByClock = [
  { act: "sendDueReminders", everyMs: 20 * 60_000, failure: "reminders of attachments were not sent" },
  { act: "sendLeftMails", everyMs: 60_000, failure: "mails that were left over were not sent" },
] as const;

type ActByClock = (typeof actsByClock)[number];

/**
 * Has done, again and again, what is due. What that is a command knows; the process knows no commands, and takes this
 * one from the pages it serves. Every node asks: whoever comes first does it.
 */
export function startActByClock(
  services: Services,
  { build }: Pick<Pages, "build">,
  { act, everyMs, failure }: ActByClock,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    const { entry } = typeof build === "function" ? await build() : build;
    await requireAct(entry.module, act)(services);
  };
  const timer = setInterval(() => {
    // Nothing was noted as done that was not: the next time tries again.
    running = run().catch((error: unknown) => services.log.warn({ err: error }, failure));
  }, everyMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

function requireAct(module: object, act: ActByClock["act"]): (services: Services) => Promise<void> {
  const found: unknown = Reflect.get(module, act);
  if (typeof found !== "function") throw new Error(`The pages bring no ${act} with them`);
  // Each is a command that takes the services: see the entry of the server.
  return found as (services: Services) => Promise<void>;
}
