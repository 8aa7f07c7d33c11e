import { readCare, listNeedCategories } from "~/database/needs-settings.server";
import type { NeedsSettingsData } from "~/features/needs-settings/settings-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** The categories with how many needs there are of each, and how much of places is kept. */
export async function readNeedsSettings(
  services: Pick<Services, "database" | "live">,
  workspaceId: string,
  query: URLSearchParams,
): Promise<NeedsSettingsData> {
  const { database, live } = services;
  const [workspace, care, categories, { needs }] = await Promise.all([
    requireWorkspace(services, workspaceId),
    readCare(database, workspaceId),
    listNeedCategories(database, workspaceId),
    live.readNeeds(workspaceId),
  ]);
  const done = query.get("fatto");
  const coarsened = query.get("luoghi") ?? "";
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    categories: categories.map((category) => ({
      ...category,
      count: needs.filter(({ categoryId }) => categoryId === category.id).length,
    })),
    gridMetres: care.gridMetres,
    fewestPeople: care.fewestPeople,
    done: done === "tolta" ? "removed" : done === null ? null : "saved",
    coarsened: /^\d{1,6}$/.test(coarsened) ? Number(coarsened) : 0,
  };
}
