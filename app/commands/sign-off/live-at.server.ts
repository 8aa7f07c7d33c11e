import type { Moment } from "~/document/history/moment";
import { partnerDocumentName } from "~/document/workspace-document";
import type { Services } from "~/services.server";
import type { TextServices } from "./read-sign-off-facts.server";

/** The texts as their logs had them at a moment of each, whatever is written meanwhile. */
export function liveAt(
  history: Services["history"],
  momentOf: (documentName: string) => Moment,
): TextServices["live"] {
  return {
    async readText(workspaceId, name) {
      const version = await history.readVersion({ workspaceId, name }, momentOf(name));
      return version ?? { seq: 0, blocks: [] };
    },
    async readSheet(workspaceId, organisationId) {
      const moment = momentOf(partnerDocumentName(organisationId));
      const version = await history.readSheetVersion({ workspaceId, organisationId }, moment);
      if (version === null) throw new Error(`${organisationId} has no sheet`);
      return version.sheet;
    },
  };
}
