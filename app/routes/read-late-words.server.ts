import { listLateUpdates } from "~/database/late-updates.server";
import type { Member } from "~/database/members.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { readLateWords } from "~/document/late-words";
import { parsePartnerDocumentName, parseSectionDocumentName } from "~/document/workspace-document";
import type { Language } from "~/domain/wording/language";
import { formatMoment } from "~/domain/wording/format-moment";
import type { LateData } from "~/features/delivery/late-page";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { readTitles } from "./read-stage.server";

/** What the member wrote after a seal, document by document. */
export async function readLate(services: Services, member: Member, language: Language): Promise<LateData> {
  const { database, clock } = services;
  const workspace = await requireWorkspace(services, member.workspaceId);
  const [updates, isFrozen, titleOf] = await Promise.all([
    listLateUpdates(database, member),
    isStageFrozenNow(database, workspace.id),
    readTitles(services, workspace, language),
  ]);
  const names = [...new Set(updates.map(({ documentName }) => documentName))];
  return {
    workspace: { id: workspace.id, title: workspace.title },
    isFrozen,
    documents: names.map((name) => {
      const own = updates.filter(({ documentName }) => documentName === name);
      const at = own.at(-1)?.receivedAt ?? clock.now();
      return {
        ...{ name, title: titleOf(name), to: `/cantieri/${workspace.id}${addressOf(name)}` },
        ...readLateWords(own.map(({ bytes }) => bytes)),
        at: formatMoment(language, at, clock.now()),
      };
    }),
  };
}

/** Under the address of the workspace. */
function addressOf(name: string): string {
  const sectionId = parseSectionDocumentName(name);
  if (sectionId !== null) return `/proposta/${sectionId}`;
  const organisationId = parsePartnerDocumentName(name);
  return organisationId === null ? "/bisogni" : `/partenariato/${organisationId}`;
}
