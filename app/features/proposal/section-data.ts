import type { SectionStatus } from "~/domain/call/section-status";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { TextBlock } from "~/domain/text/blocks";
import type { Language } from "~/domain/wording/language";

/** What the page of a section shows, in the language of the person. */
export interface SectionPageData {
  readonly language: Language;
  readonly workspaceId: string;
  readonly accountId: string;
  readonly section: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly guidance: string;
    readonly status: SectionStatus | null;
    readonly limit: number;
    /** proposed by us, not found in the call */
    readonly limitIsDefault: boolean;
    readonly criteria: readonly { readonly id: string; readonly name: string; readonly points: number }[];
    readonly assignedTo: readonly string[];
  };
  /** the text as stored when the page was made; the editor takes over from it */
  readonly blocks: readonly TextBlock[];
  readonly outline: readonly OutlineLine[];
  /** the lead first; only a partner is asked to write */
  readonly partners: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly role: OrganisationRole;
  }[];
  /** the stage is: nothing is written, whatever the rights */
  readonly isFrozen: boolean;
  readonly rights: { readonly write: boolean; readonly setStatus: boolean; readonly assign: boolean };
}

export interface OutlineLine {
  readonly id: string;
  readonly number: number;
  readonly kind: "identity" | "text";
  readonly title: string;
  readonly status: SectionStatus | null;
  readonly characters: number;
  readonly limit: number;
}
