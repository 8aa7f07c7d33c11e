import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "~/routes";

export interface ListedRoute {
  /** as in the address: "/cantieri/:workspaceId/partenariato" */
  readonly path: string;
  /** inside `app/`: "routes/workspace-partnership.tsx" */
  readonly file: string;
}

/** Every route of the product, from the list the product itself reads. */
export function listRoutes(): readonly ListedRoute[] {
  return flatten(routes, "");
}

function flatten(entries: readonly RouteConfigEntry[], parent: string): ListedRoute[] {
  return entries.flatMap(({ path, file, children }) => {
    const full = path === undefined ? parent : `${parent}/${path}`;
    return [{ path: full === "" ? "/" : full, file }, ...flatten(children ?? [], full)];
  });
}
