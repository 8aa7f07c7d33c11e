/** What people say of a section. Nobody has said anything yet: there is no status. */
export const sectionStatuses = ["writing", "review", "written"] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

function isSectionStatus(status: string): status is SectionStatus {
  return sectionStatuses.some((known) => known === status);
}

/** Where a section stands: what people say of it, or else whether there is any text. Null: it is to be written. */
export function standingOf(said: string, characters: number): SectionStatus | null {
  if (isSectionStatus(said)) return said;
  return characters > 0 ? "writing" : null;
}
