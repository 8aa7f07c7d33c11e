/** Whether a milestone names a version of one document, or of all documents of a workspace at one moment. */
export const milestoneScopes = ["document", "workspace"] as const;
export type MilestoneScope = (typeof milestoneScopes)[number];

const longestName = 120;

/** The name as it is kept: without blanks around it. Null for nothing, and for more than a line. */
export function parseMilestoneName(given: string): string | null {
  const name = given.trim();
  const isLine = name !== "" && name.length <= longestName && !/\p{Cc}/u.test(name);
  return isLine ? name : null;
}
