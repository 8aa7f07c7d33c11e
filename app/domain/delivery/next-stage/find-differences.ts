import { type LineDifference, compareLines } from "../sign-off/compare-lines";
import { sectionLines } from "../sign-off/section-lines";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { TextBlock } from "~/domain/text/blocks";

/** An application as it was handed in at one stage, or as it stands in the next one. */
export interface StageVersion {
  readonly title: string;
  readonly acronym: string;
  readonly organisations: readonly { readonly name: string; readonly role: OrganisationRole }[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly TextBlock[];
  }[];
}

export interface RoleChange {
  readonly name: string;
  readonly was: OrganisationRole;
  readonly is: OrganisationRole;
}

/** Something that is not as it was handed in. */
export type StageDifference =
  | { readonly subject: "title"; readonly before: string; readonly after: string }
  | {
      readonly subject: "partnership";
      readonly joined: readonly string[];
      readonly left: readonly string[];
      readonly inOtherRole: readonly RoleChange[];
    }
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
  const inOtherRole = after.organisations.flatMap(({ name, role: is }) => {
    const was = before.organisations.find((one) => one.name === name)?.role ?? is;
    return was === is ? [] : [{ name, was, is }];
  });
  const isSame = joined.length + left.length + inOtherRole.length === 0;
  return isSame ? [] : [{ subject: "partnership", joined, left, inOtherRole }];
}

/** The names of those the other version has not. */
function onlyIn(version: StageVersion, other: StageVersion): readonly string[] {
  const names = new Set(other.organisations.map(({ name }) => name));
  return version.organisations.map(({ name }) => name).filter((name) => !names.has(name));
}
