import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import { listNeedCategories, readCare } from "~/database/needs-settings.server";
import type { NeedsToExchange } from "~/domain/needs/exchange/exchanged-need";
import { nameByCode } from "~/domain/needs/exchange/known-municipality";
import type { Language } from "~/domain/wording/language";
import type { Services } from "~/services.server";

/** The needs of a workspace with all that a file of them says. */
export async function readNeedsToExchange(
  { database, live }: Pick<Services, "database" | "live">,
  workspaceId: string,
  language: Language,
): Promise<NeedsToExchange> {
  const [contents, care, categories, known] = await Promise.all([
    live.readNeeds(workspaceId),
    readCare(database, workspaceId),
    listNeedCategories(database, workspaceId),
    listKnownMunicipalities(database, workspaceId),
  ]);
  return { contents, care: { ...care, categories }, nameOf: nameByCode(known), language };
}
