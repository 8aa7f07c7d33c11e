import type { OrganisationRecord } from "~/domain/organisation/record";

/** The record of an organisation as one person of the workspace may see it. */
export interface RecordData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisationId: string;
  /** without tax codes of people and contacts unless `seesSigners` */
  readonly record: OrganisationRecord;
  readonly seesSigners: boolean;
  /** the record is of other workspaces too, and its people are not shared with this one */
  readonly isWithheld: boolean;
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
  readonly canEdit: boolean;
  readonly canSetPlace: boolean;
  /** may take the organisation out of the partnership; never the lead */
  readonly canWithdraw: boolean;
  /** of the record as it is now, to be sent back with the form */
  readonly fingerprint: string;
}
