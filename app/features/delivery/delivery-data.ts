import type { Language } from "~/domain/wording/language";
import type { SectionStatus } from "~/domain/call/section-status";

export interface DeliveryData {
  readonly language: Language;
  readonly workspaceId: string;
  readonly title: string;
  readonly rights: { readonly draft: boolean; readonly application: boolean };
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: SectionStatus | null;
    readonly characters: number;
    readonly limit: number;
  }[];
  readonly job: DeliveryJob | null;
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
