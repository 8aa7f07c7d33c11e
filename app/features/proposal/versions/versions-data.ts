import type { DifferencePiece } from "~/document/history/difference-lines";
import type { TextBlock } from "~/domain/text/blocks";

export interface SectionVersionsData {
  readonly workspace: { readonly id: string; readonly title: string };
  readonly section: { readonly id: string; readonly number: number; readonly title: string };
  /** the latest first */
  readonly versions: readonly ListedVersion[];
  /** null: nothing was ever written */
  readonly shown: ShownVersion | null;
  /** the stage is: no version is brought back */
  readonly isFrozen: boolean;
  readonly rights: {
    readonly restore: boolean;
    readonly name: boolean;
    /** to name a version of all sections at once */
    readonly nameAll: boolean;
    readonly unname: boolean;
  };
}

export interface ListedVersion {
  /** of its last update */
  readonly seq: number;
  /** "lun 30 nov, 9:10–9:52" */
  readonly when: string;
  /** empty: written by nobody in here, such as the first text */
  readonly who: readonly string[];
  readonly names: readonly VersionName[];
  readonly isNow: boolean;
}

export interface VersionName {
  readonly milestoneId: string;
  readonly name: string;
  readonly by: string;
  /** it names the version of all sections */
  readonly ofAll: boolean;
}

export const versionViews = ["changes", "text", "authors"] as const;
export type VersionView = (typeof versionViews)[number];

/** What the address of the page calls them. */
export const addressOf = {
  changes: "differenze",
  text: "testo",
  authors: "autori",
} as const satisfies Record<VersionView, string>;

export type ShownVersion = Pick<ListedVersion, "seq" | "when" | "names" | "isNow"> &
  (
    | { readonly view: "text"; readonly blocks: readonly TextBlock[] }
    | { readonly view: "changes"; readonly lines: readonly ChangedLine[] }
    | { readonly view: "authors"; readonly paragraphs: readonly AuthoredParagraph[] }
  );

export interface AuthoredParagraph {
  readonly text: string;
  /** "Marta Bellarda, Giulia Rostagnoli · lun 30 nov"; null: it is empty */
  readonly written: string | null;
}

/** A paragraph, with who changed what in it. */
export type ChangedLine = readonly (Pick<DifferencePiece, "kind" | "text"> & { readonly by: string })[];
