import { type LineDifference, compareLines } from "../sign-off/compare-lines";
import { sectionLines } from "../sign-off/section-lines";
import type { TextBlock } from "~/domain/text/blocks";

/** An application as it was handed in at one stage, or as it stands in the next one. */
export interface StageVersion {
  readonly title: string;
  readonly acronym: string;
  readonly organisations: readonly { readonly name: string; readonly role: string }[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly TextBlock[];
  }[];
}

/** Something that is not as it was handed in. */
export type StageDifference =
  | { readonly subject: "title"; readonly before: string; readonly after: string }
  | { readonly subject: "partnership"; readonly joined: readonly string[]; readonly left: readonly string[] }
  | {
      readonly subject: `section/${string}`;
      readonly title: string;
      readonly lines: readonly LineDifference[];
    };

/** What the next stage has otherwise than it was handed in. Sections only one of the stages has are no differences. */
export function findDifferences(before: StageVersion, after: StageVersion): readonly StageDifference[] {
  return [
    ...titleDifference(before, after),
    ...partnershipDifference(before, after),
    ...after.sections.flatMap((section): readonly StageDifference[] => {
      const old = before.sections.find(({ id }) => id === section.id);
      if (old === undefined) return [];
      const lines = compareLines(sectionLines(old.blocks), sectionLines(section.blocks));
      if (lines.every(({ kind }) => kind === "kept")) return [];
      return [{ subject: `section/${section.id}`, title: section.title, lines }];
    }),
  ];
}

function titleDifference(before: StageVersion, after: StageVersion): readonly StageDifference[] {
  const [old, now] = [before, after].map(({ title, acronym }) => (acronym ? `${title} (${acronym})` : title));
  return old === now ? [] : [{ subject: "title", before: old ?? "", after: now ?? "" }];
}

function partnershipDifference(before: StageVersion, after: StageVersion): readonly StageDifference[] {
  const joined = onlyIn(after, before);
  const left = onlyIn(before, after);
  return joined.length + left.length === 0 ? [] : [{ subject: "partnership", joined, left }];
}

/** The names of those the other version has not, or has in another part. */
function onlyIn(version: StageVersion, other: StageVersion): readonly string[] {
  return version.organisations
    .filter(({ name, role }) => !other.organisations.some((one) => one.name === name && one.role === role))
    .map(({ name }) => name);
}
