import type { CallPart } from "~/domain/call/defaults-to-confirm";

export interface SettingsData {
  readonly workspaceId: string;
  readonly title: string;
  readonly acronym: string;
  /** as the two fields of the form show it */
  readonly termDate: string;
  readonly termTime: string;
  /** of what the form shows, to be sent back with it */
  readonly seen: string;
  /** in words */
  readonly term: string;
  readonly call: string;
  readonly stage: string;
  readonly districts: string;
  readonly canEdit: boolean;
  /** may take everything away */
  readonly canArchive: boolean;
  readonly defaults: readonly { readonly part: CallPart; readonly names: readonly string[] }[];
}
