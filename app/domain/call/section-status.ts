/** What people say of a section. Nobody has said anything yet: there is no status. */
export const sectionStatuses = ["writing", "review", "written"] as const;
export type SectionStatus = (typeof sectionStatuses)[number];

export function isSectionStatus(status: string): status is SectionStatus {
  return sectionStatuses.some((known) => known === status);
}
