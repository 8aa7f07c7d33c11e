import { findRecordKeeping } from "~/commands/find-record-keeping.server";
import { listRecordQuestions } from "~/commands/list-record-questions.server";
import type { Member } from "~/database/members.server";
import { findSharing, listMembersBeside, type RecordUse } from "~/database/shared-records.server";
import { dayAfter } from "~/domain/eligibility/days-in-words";
import { mayAskAgainFrom } from "~/domain/organisation/shared-record";
import { can } from "~/domain/rights/can";
import { romeDay } from "~/domain/time/calendar-day";
import type { Language } from "~/domain/wording/language";
import type { RecordUsesData, RecordUseView, WithheldData } from "~/features/partnership/record-uses-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** All records the person answers for. */
export async function readRecordUses(
  services: Pick<Services, "database">,
  member: Member,
  language: Language,
): Promise<RecordUsesData> {
  const { workspaceId } = member;
  const [workspace, uses] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listRecordQuestions(services.database, member),
  ]);
  return { workspaceId, workspaceTitle: workspace.title, uses: viewsOf(uses, language) };
}

/** Those of one organisation, for its page. */
export async function readUsesOf(
  { database }: Pick<Services, "database">,
  member: Member,
  { organisationId, language }: { readonly organisationId: string; readonly language: Language },
): Promise<readonly RecordUseView[]> {
  const uses = await listRecordQuestions(database, member);
  return viewsOf(
    uses.filter((use) => use.organisationId === organisationId),
    language,
  );
}

/** Why the people of a record are withheld, and what this person can do. */
export async function readWithheld(
  { database, clock }: Pick<Services, "database" | "clock">,
  member: Member,
  { organisationId, language }: { readonly organisationId: string; readonly language: Language },
): Promise<WithheldData> {
  const { workspaceId } = member;
  const sharing = await findSharing(database, { workspaceId, organisationId });
  // A copy for a rehearsal asks nobody: it has what its workspace has.
  if (sharing?.status !== "refused")
    return {
      ...{ status: "waiting", askAgain: null, since: "" },
      ...(sharing?.status === "waiting" &&
        sharing.since && { since: inWords("il", sharing.since, language) }),
      ownAnswers: await readOwnAnswers(database, member, organisationId),
    };
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  const from = mayAskAgainFrom(sharing.since);
  const again = from <= clock.now() ? "now" : { from: inWords("dal", from, language) };
  return {
    ...{ status: "refused", since: inWords("il", sharing.since, language) },
    askAgain: can({ ...member, kind: "member" }, "partner.ask-for-record", partner) ? again : null,
    ownAnswers: await readOwnAnswers(database, member, organisationId),
  };
}

/** Where the person acts for it already they know of: to name it says nothing new. */
async function readOwnAnswers(
  database: Services["database"],
  { accountId }: Member,
  organisationId: string,
): Promise<WithheldData["ownAnswers"]> {
  const members = await listMembersBeside(database, { accountId, organisationId });
  const found: { readonly workspaceId: string; readonly title: string }[] = [];
  for (const { isRecordShared, workspaceTitle: title, ...member } of members) {
    if (!isRecordShared) continue;
    const { workspaceId } = member;
    const keeping = await findRecordKeeping(database, { workspaceId, organisationId });
    if (keeping !== null && can({ ...member, kind: "member" }, "partner.answer-for-record", keeping))
      found.push({ workspaceId, title });
  }
  return found;
}

function viewsOf(uses: readonly RecordUse[], language: Language): readonly RecordUseView[] {
  return uses.flatMap(({ sharing, workspaceId: askingId, ...use }) => {
    if (sharing.status === "shared") return [];
    const { status } = sharing;
    const since =
      sharing.since === null ? "" : inWords(status === "refused" ? "il" : "dal", sharing.since, language);
    return [{ ...use, askingId, status, since }];
  });
}

function inWords(preposition: "il" | "dal", at: Date, language: Language): string {
  return dayAfter(preposition, romeDay(at))[language];
}
