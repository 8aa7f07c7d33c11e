import { findFates } from "./fates";
import type { Need, NeedsContents } from "./need";

/** The needs that stand for themselves: not those that live on in others, nor those that were set aside. */
export function needsInSight({ needs, links }: Pick<NeedsContents, "needs" | "links">): readonly Need[] {
  const fates = findFates(
    needs.map(({ id }) => id),
    links,
  );
  return needs.filter(({ id, status }) => status !== "set-aside" && fates.get(id)?.isGone !== true);
}
