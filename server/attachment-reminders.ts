import type { Services } from "~/services.server";
import type { Pages } from "./http/http-app.ts";

const everyMs = 20 * 60_000;

/**
 * Has those reminded, several times a day, who still have attachments to bring. What is due, and to whom, a command
 * knows; the process knows no commands, and takes this one from the pages it serves. Every node asks: whoever comes
 * first sends.
 */
export function startAttachmentReminders(
  services: Services,
  { build }: Pick<Pages, "build">,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const remind = async () => {
    const { entry } = typeof build === "function" ? await build() : build;
    if (!bringsReminders(entry.module)) throw new Error("The pages bring no reminders with them");
    await entry.module.sendDueReminders(services);
  };
  const timer = setInterval(() => {
    // Nothing was noted as sent that was not: the next time tries again.
    running = remind().catch((error: unknown) =>
      services.log.warn({ err: error }, "reminders of attachments were not sent"),
    );
  }, everyMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

interface Reminders {
  sendDueReminders(services: Services): Promise<void>;
}

function bringsReminders(module: object): module is Reminders {
  return "sendDueReminders" in module && typeof module.sendDueReminders === "function";
}
