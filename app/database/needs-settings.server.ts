import type { Care } from "~/domain/needs/care";
import {
  type CategoryColour,
  categoryColours,
  type CategoryIcon,
  categoryIcons,
  type NeedCategory,
} from "~/domain/needs/category";
import { defaultCategories } from "~/domain/needs/default-categories";
import type { Queries } from "./transaction.server";

/** The workspace's own list, in its order; until somebody changed it, the one every workspace begins with. */
export async function listNeedCategories(
  queries: Queries,
  workspaceId: string,
): Promise<readonly NeedCategory[]> {
  const rows = await queries.needCategory.findMany({
    where: { workspaceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, icon: true, colour: true, isSensitive: true },
  });
  if (rows.length === 0) return defaultCategories;
  return rows.map((row) => ({ ...row, icon: parseIcon(row.icon), colour: parseColour(row.colour) }));
}

/** Takes the place of the whole list, which has at least one category. */
export async function replaceNeedCategories(
  queries: Queries,
  workspaceId: string,
  categories: readonly NeedCategory[],
): Promise<void> {
  await queries.needCategory.deleteMany({ where: { workspaceId } });
  await queries.needCategory.createMany({
    data: categories.map((category, position) => ({ workspaceId, position, ...category })),
  });
}

/** How the workspace keeps needs from showing where somebody lives. */
export async function readCare(
  queries: Queries,
  workspaceId: string,
): Promise<Care & { readonly categories: readonly NeedCategory[] }> {
  const [workspace, categories] = await Promise.all([
    queries.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { needGridMetres: true, needFewestPeople: true },
    }),
    listNeedCategories(queries, workspaceId),
  ]);
  return { categories, gridMetres: workspace.needGridMetres, fewestPeople: workspace.needFewestPeople };
}

export async function writeCare(
  queries: Queries,
  workspaceId: string,
  { gridMetres, fewestPeople }: Omit<Care, "categories">,
): Promise<void> {
  await queries.workspace.update({
    where: { id: workspaceId },
    data: { needGridMetres: gridMetres, needFewestPeople: fewestPeople },
    select: { id: true },
  });
}

/** A name that a later version does not know any more still has an icon. */
function parseIcon(name: string): CategoryIcon {
  return categoryIcons.find((icon) => icon === name) ?? "star";
}

function parseColour(name: string): CategoryColour {
  return categoryColours.find((colour) => colour === name) ?? "grey";
}
