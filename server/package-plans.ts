import type { PackagePlans, PlannedFiles } from "~/services.server";

const mostPlanned = 50;

/** Remembers the latest plans, by freeze and hash of its contents; the one that was planned first goes. */
export function createPackagePlans(): PackagePlans {
  const planned = new Map<string, PlannedFiles>();
  return {
    async recall(key, plan) {
      const known = planned.get(key);
      if (known !== undefined) return known;
      const found = await plan();
      if (found === null) return null;
      const [oldest] = planned.keys();
      if (oldest !== undefined && planned.size >= mostPlanned) planned.delete(oldest);
      planned.set(key, found);
      return found;
    },
  };
}
