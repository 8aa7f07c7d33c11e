import type { OrganisationRecord } from "~/domain/organisation/record";
import type { RecordUseView, WithheldData } from "./record-uses-data";

/** The record of an organisation as one person of the workspace may see it. */
export interface RecordData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisationId: string;
  /** without tax codes of people and contacts unless `seesSigners` */
  readonly record: OrganisationRecord;
  readonly seesSigners: boolean;
  /** the record is of other workspaces too, and its people are not shared with this one; null: they are */
  readonly withheld: WithheldData | null;
  /** others that want to use it, or do, for who may say so */
  readonly uses: readonly RecordUseView[];
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
  readonly canEdit: boolean;
  readonly canSetPlace: boolean;
  /** may take the organisation out of the partnership; never the lead */
  readonly canWithdraw: boolean;
  /** of the record as it is now, to be sent back with the form */
  readonly fingerprint: string;
}
