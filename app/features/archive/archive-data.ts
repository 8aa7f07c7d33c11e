export interface ArchiveData {
  readonly workspaceId: string;
  readonly title: string;
  /** the archive to follow; null: none was asked for */
  readonly job: ArchiveJob | null;
}

export type ArchiveJob = { readonly id: string } & (
  | { readonly status: "running"; readonly step: string; readonly done: number; readonly of: number }
  | { readonly status: "ready"; readonly fileName: string; readonly size: string; readonly sha256: string }
  | { readonly status: "failed" }
  | { readonly status: "gone" }
);
