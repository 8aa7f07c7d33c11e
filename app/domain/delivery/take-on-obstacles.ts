import { joinSentences } from "~/domain/wording/wording";
import type { Wording } from "~/domain/wording/language";
import type { Obstacle, OverriddenObstacle } from "./obstacle";

/** The shortest reason that says something, and the longest that is read. */
export const reasonLength = { shortest: 10, longest: 1000 } as const;

export type TakenOn =
  | { readonly status: "free"; readonly overridden: readonly OverriddenObstacle[] }
  /** these stand in the way still */
  | { readonly status: "blocked"; readonly remaining: readonly Obstacle[] };

/**
 * Whether the stage may be frozen with the reasons given, by obstacle. A reason for what nobody may take upon
 * themselves counts for nothing, and one for an obstacle that is gone is not kept.
 */
export function takeOnObstacles(
  obstacles: readonly Obstacle[],
  reasons: Readonly<Record<string, string>>,
): TakenOn {
  const reasonFor = ({ id, isOverridable }: Obstacle) => (isOverridable ? parseReason(reasons[id]) : null);
  const remaining = obstacles.filter((obstacle) => reasonFor(obstacle) === null);
  if (remaining.length > 0) return { status: "blocked", remaining };
  const overridden = obstacles.flatMap((obstacle) => {
    const reason = reasonFor(obstacle);
    return reason === null ? [] : [{ id: obstacle.id, what: wholeOf(obstacle), reason }];
  });
  return { status: "free", overridden };
}

/** What is kept is read without the list beside it. */
function wholeOf({ what, each = [] }: Obstacle): Wording {
  return joinSentences([what, ...each]);
}

function parseReason(given: string | undefined): string | null {
  const reason = given?.trim() ?? "";
  return reason.length >= reasonLength.shortest && reason.length <= reasonLength.longest ? reason : null;
}
