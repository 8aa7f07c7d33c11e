import { tellOfReopened } from "~/commands/sign-off/tell-of-reopened.server";
import type { Services } from "~/services.server";

/** Whoever writes goes on for a while: what a body approved is not looked at with every word. */
const seldom = { tries: 1, withinMs: 5 * 60_000 } as const;

/**
 * Looks, now and then, whether what a body approved is another text by now. It is asked whenever somebody hears of a
 * change or opens a page of the workspace: a change nobody heard of is found when the next person comes.
 */
export function tellOfReopenedSoon(services: Services, workspaceId: string): void {
  if (!services.attempts.allow(`tell-of-reopened:${workspaceId}`, seldom)) return;
  tellOfReopened(services, workspaceId).catch((error: unknown) => {
    services.log.error({ err: error }, "nobody was told of a reopened approval");
  });
}
