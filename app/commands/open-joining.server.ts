import { writeAudit } from "~/database/audit.server";
import { closeJoinToken, renewJoinToken } from "~/database/joining.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

type JoiningServices = Pick<Services, "database" | "clock" | "changes">;

/** Opens a public address at which organisations ask to join; one that was open before opens nothing any more. */
export function openJoining(services: JoiningServices, acting: ActingMember): Promise<void> {
  return changeJoining(services, acting, { act: "open-joining", change: renewJoinToken });
}

/** Closes the public address. Requests that wait stay. */
export function closeJoining(services: JoiningServices, acting: ActingMember): Promise<void> {
  return changeJoining(services, acting, { act: "close-joining", change: closeJoinToken });
}

interface JoiningChange {
  readonly act: string;
  readonly change: (queries: Queries, workspaceId: string) => Promise<void>;
}

async function changeJoining(
  { database, clock, changes }: JoiningServices,
  acting: ActingMember,
  { act, change }: JoiningChange,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "partnership.open-joining", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    await change(queries, workspaceId);
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act, subject: {} });
  });
  changes.publish(workspaceId);
}
