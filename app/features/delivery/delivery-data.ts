import type { HandInData, ShownSubmission } from "./hand-in-data";
import type { Language } from "~/domain/wording/language";
import type { RuleLink } from "~/domain/eligibility/rule-links";
import type { SignOffCount } from "./sign-offs/sign-offs-card";
import type { SectionStatus } from "~/domain/call/section-status";
import type { AttachmentsSummary } from "./attachments-data";
import type { ShownRehearsal } from "./rehearsal-card";

export interface DeliveryData {
  readonly language: Language;
  readonly workspaceId: string;
  readonly title: string;
  readonly rights: {
    readonly draft: boolean;
    readonly application: boolean;
    readonly availability: boolean;
  };
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: SectionStatus | null;
    readonly characters: number;
    readonly limit: number;
  }[];
  readonly job: DeliveryJob | null;
  readonly stage: StageData;
  /** null: the stage is open */
  readonly handIn: HandInData | null;
  /** what was handed in of this stage, also when it was opened again since */
  readonly submission: ShownSubmission | null;
  readonly attachments: AttachmentsSummary;
  readonly signOffs: SignOffCount;
  /** what comes after the stage, once it was handed in; null: nothing yet, or nothing any more */
  readonly next: { readonly name: string; readonly mayOpen: boolean } | null;
  /** null: this is one */
  readonly rehearsal: ShownRehearsal | null;
  /** a stage before was handed in */
  readonly isLater: boolean;
}

/** How far the stage is from being frozen, or since when it is. */
export interface StageData {
  readonly mayFreeze: boolean;
  readonly mayUnfreeze: boolean;
  /** null while it is frozen: what stands in the way is asked no more */
  readonly obstacles: readonly ShownObstacle[] | null;
  /** the latest first; the first of them is on when it has not been opened again */
  readonly freezes: readonly ShownFreeze[];
}

export interface ShownObstacle {
  readonly id: string;
  readonly what: string;
  /** title of the section, where all that is wrong is that nobody has written in it; null: something else is */
  readonly emptySection: string | null;
  /** one sentence for each of what it stands for, where that is several things */
  readonly each: readonly string[];
  readonly enough: string | null;
  readonly link: RuleLink | null;
  readonly isOverridable: boolean;
}

export interface ShownFreeze {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly hash: string;
  readonly overridden: readonly { readonly what: string; readonly reason: string }[];
  readonly documents: readonly { readonly title: string; readonly hash: string }[];
  readonly unfrozen: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** An export on its way, or done. */
export type DeliveryJob = { readonly id: string; readonly kind: "draft" | "application" } & (
  | { readonly status: "running"; readonly step: string; readonly done: number; readonly of: number }
  | {
      readonly status: "ready";
      readonly fileName: string;
      readonly bytes: number;
      readonly sha256: string;
      readonly remarks: readonly {
        readonly kind: "replaced-character" | "left-out-link";
        readonly where: string;
        readonly what: string;
        readonly times: number;
      }[];
    }
  | { readonly status: "failed"; readonly code: string }
  /** no longer kept: it was made more than a quarter of an hour ago */
  | { readonly status: "gone" }
);
