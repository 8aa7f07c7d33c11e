import { writeAudit } from "~/database/audit.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import type { ActingMember } from "~/domain/rights/actors";
import { romeDay } from "~/domain/time/calendar-day";
import { Refusal } from "~/errors.server";
import { asActor, requireRight } from "./require-right.server";
import { readLeft, type RemindServices, sendReminders } from "./send-attachment-reminders.server";

/** The lead reminds a body now, each of its people at most once a day. Returns how many were written to. */
export async function remindOfAttachments(
  services: RemindServices,
  acting: ActingMember,
  organisationId: string,
): Promise<number> {
  const { database, clock } = services;
  const { workspaceId, accountId } = acting;
  requireRight(asActor(acting), "attachment.remind", { kind: "workspace", workspaceId });
  if (await isStageFrozenNow(database, workspaceId)) throw new Refusal("stage-frozen");
  const read = await readLeft(services, workspaceId);
  if (!read.documents.bodies.some((body) => body.organisationId === organisationId))
    throw new Refusal("not-found");
  const rows = read.rows.filter((row) => row.organisationId === organisationId);
  // It has brought the last one while the page was open.
  if (rows.length === 0) return 0;
  const at = clock.now();
  const about = { organisationId, rows, kind: "asked", day: romeDay(at) } as const;
  const { sent, unreached } = await sendReminders(services, read, about);
  if (sent.length === 0 && unreached.length > 0) throw new Refusal("mail-not-sent");
  const subject = { organisationId, people: sent };
  await writeAudit(database, { at, accountId, workspaceId, act: "remind-of-attachments", subject });
  return sent.length;
}
