import { can } from "../rights/can";
import type { ActingMember } from "../rights/actors";
import type { OrganisationRecord } from "./record";

/**
 * An organisation has one record, whatever workspaces it is in. Its tax code is public, that of a sole trader can be worked
 * out, so to know it is no reason to read who represents the organisation and how to reach its people: a workspace has these from whoever made the record
 * there, from somebody who reads them already, or from the organisation itself.
 */
export const confidentialFields = [
  "representativeName",
  "representativeTaxCode",
  "delegateName",
  "delegateTaxCode",
  "contactName",
  "contactEmail",
  "contactPhone",
] as const satisfies readonly (keyof OrganisationRecord)[];

type ConfidentialField = (typeof confidentialFields)[number];

/** What a record says to those from whom the rest is withheld: its people are not given. */
export function publicPart<Some extends { readonly [Field in ConfidentialField]?: string | null }>(
  record: Some,
): Some {
  const withheld = confidentialFields.filter((field) => field in record);
  return { ...record, ...Object.fromEntries(withheld.map((field) => [field, null])) };
}

/** Somebody who brings a known organisation into a workspace, as one of the members they are elsewhere. */
export interface Elsewhere extends ActingMember {
  /** the record of the organisation is shared with that workspace */
  readonly isRecordShared: boolean;
}

/** A workspace in whose partnership the organisation is or was, with its record shared. */
export interface RecordPlace {
  readonly workspaceId: string;
  readonly hasLeft: boolean;
}

/** Where those are who may say yes: where the organisation is; where it was, when it is nowhere any more. */
export function keepersOf(places: readonly RecordPlace[]): readonly RecordPlace[] {
  const there = places.filter(({ hasLeft }) => !hasLeft);
  return there.length > 0 ? there : places;
}

/** A known organisation that comes into a workspace, brought by somebody. */
export interface Arrival {
  readonly workspaceId: string;
  readonly organisationId: string;
  /** the workspaces that have its record */
  readonly places: readonly RecordPlace[];
  /** as whom the person who brings it acts in workspaces it is in */
  readonly members: readonly Elsewhere[];
}

/**
 * Whether a workspace has the record from the start: nobody has to be asked where the person may read all of it in
 * another workspace, nor where those who would be asked are of this one, or nobody.
 */
export function isSharedAtOnce({ workspaceId, organisationId, places, members }: Arrival): boolean {
  const keepers = keepersOf(places);
  if (keepers.length === 0 || keepers.some((keeper) => keeper.workspaceId === workspaceId)) return true;
  return members.some((member) => member.workspaceId !== workspaceId && mayRead(member, organisationId));
}

function mayRead({ isRecordShared, ...member }: Elsewhere, organisationId: string): boolean {
  const { workspaceId } = member;
  const partner = { kind: "partner", workspaceId, organisationId, hasNobody: false } as const;
  return isRecordShared && can({ ...member, kind: "member" }, "partner.read-signers", partner);
}

/** What is stored of how a workspace came to a record. */
export interface StoredSharing {
  readonly recordSharedAt: Date | null;
  readonly recordAskedAt: Date | null;
  readonly recordAnsweredAt: Date | null;
}

export type Sharing =
  /** nobody was asked */
  | { readonly status: "shared" }
  /** after a yes, which can be taken back */
  | { readonly status: "granted"; readonly since: Date }
  | { readonly status: "waiting"; readonly since: Date | null }
  | { readonly status: "refused"; readonly since: Date };

export function sharingOf({ recordSharedAt, recordAskedAt, recordAnsweredAt }: StoredSharing): Sharing {
  if (recordSharedAt !== null)
    return recordAnsweredAt === null ? { status: "shared" } : { status: "granted", since: recordAnsweredAt };
  if (recordAnsweredAt !== null) return { status: "refused", since: recordAnsweredAt };
  return { status: "waiting", since: recordAskedAt };
}

/** A no is an answer: who asked may ask again, and not so often that a yes is the way to be left alone. */
export const daysBeforeAskingAgain = 14;

/** From when on a workspace that was told no may ask again. */
export function mayAskAgainFrom(refusedAt: Date): Date {
  return new Date(refusedAt.getTime() + daysBeforeAskingAgain * 24 * 60 * 60 * 1000);
}
