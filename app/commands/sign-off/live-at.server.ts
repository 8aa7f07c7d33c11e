import { partnerDocumentName } from "~/document/workspace-document";
import type { LookedAtDocument, Services } from "~/services.server";
import type { TextServices } from "./read-sign-off-facts.server";

/** The texts as they were at these numbers of their logs, whatever is written meanwhile. */
export function liveAt(
  history: Services["history"],
  documents: readonly LookedAtDocument[],
): TextServices["live"] {
  const seqOf = (wanted: string) => documents.find(({ name }) => name === wanted)?.seq ?? 0;
  return {
    async readText(workspaceId, name) {
      const seq = seqOf(name);
      const version = await history.readVersion({ workspaceId, name }, { seq });
      return version ?? { seq, blocks: [] };
    },
    async readSheet(workspaceId, organisationId) {
      const seq = seqOf(partnerDocumentName(organisationId));
      const version = await history.readSheetVersion({ workspaceId, organisationId }, { seq });
      if (version === null) throw new Error(`${organisationId} has no sheet`);
      return version.sheet;
    },
  };
}
