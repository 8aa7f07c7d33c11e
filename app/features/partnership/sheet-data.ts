import type { ReadSheet } from "~/document/partner-sheet";
import type { ActorMark } from "~/domain/organisation/kinds";
import type { Commitment } from "~/domain/partnership/partner-sheet";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { StaleView } from "./documents-data";
import type { RecordData } from "./record-data";
import type { WaitingCommitment } from "./waiting-commitment";

/** The parts of a sheet, in the order of their tabs; the names are those of the address. */
export const sheetParts = ["impegni", "scheda", "dati"] as const;
export type SheetPart = (typeof sheetParts)[number];

/** The sheet of one organisation, as one person of the workspace sees it. */
export interface SheetPageData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly accountId: string;
  readonly part: SheetPart;
  readonly organisation: SheetOrganisation;
  /** as stored when the page was made; the live document takes over from it */
  readonly sheet: ReadSheet;
  /** the others of the partnership, with what they bring */
  readonly others: readonly OtherPartner[];
  /** promised for it in workshops, and not among its commitments yet */
  readonly waiting: readonly WaitingCommitment[];
  readonly canWrite: boolean;
  readonly record: RecordData;
  /** a document of its own that is signed and says other things than the sheet does now */
  readonly stale: StaleView | null;
}

export interface SheetOrganisation {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly mark: ActorMark;
  /** in words */
  readonly kind: string;
  readonly role: OrganisationRole;
}

export interface OtherPartner {
  readonly id: string;
  readonly shortName: string;
  readonly commitments: readonly Commitment[];
}

/** Who of the others something is for, or nobody that is still in. */
export function nameOfPartner(others: readonly OtherPartner[], organisationId: string): string | null {
  return others.find(({ id }) => id === organisationId)?.shortName ?? null;
}
