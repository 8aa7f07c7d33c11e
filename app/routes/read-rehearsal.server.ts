import { findMembership, type Member } from "~/database/members.server";
import { findRehearsalOf } from "~/database/rehearsals.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { ShownRehearsal } from "~/features/delivery/rehearsal-card";
import type { Services } from "~/services.server";

/** The rehearsal of the workspace; whoever came after it was made is not in it, and is not led there. */
export async function readRehearsal(
  { database, clock }: Pick<Services, "database" | "clock">,
  member: Member,
  language: Language,
): Promise<ShownRehearsal> {
  const { workspaceId, accountId } = member;
  const found = await findRehearsalOf(database, workspaceId);
  const isIn = found !== null && (await findMembership(database, found.id, accountId)) !== null;
  return {
    open: isIn ? { id: found.id, at: formatMoment(language, found.createdAt, clock.now()) } : null,
    mayStart: can({ ...member, kind: "member" }, "workspace.rehearse", { kind: "workspace", workspaceId }),
  };
}
