import { z } from "zod";
import { type BroughtNeed, type Commitment, commitmentPhases } from "~/domain/partnership/partner-sheet";
import { longestValue } from "./entries/entry-keys";
import {
  gatherEntries,
  inOrder,
  type Ordered,
  type SetAsideEntry,
  wrongFields,
} from "./entries/gather-entries";
import { type SheetEntryKind, sheetKeys } from "./sheet-keys";

export interface SheetEntries {
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
  readonly setAside: readonly SetAsideEntry<SheetEntryKind>[];
}

const text = z.string().max(longestValue);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .nullable();
const amount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable();
const order = z.number();

const commitmentFields = z.object({
  order,
  phase: z.enum(commitmentPhases),
  what: text,
  quantityThousandths: amount,
  unit: text,
  valueCents: amount,
  from: month,
  until: month,
  evidence: text,
  /** an organisation; null is everyone */
  recipient: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable(),
});

const needFields = z.object({
  order,
  what: text,
  /** `<organisation>/<commitment>` */
  answeredBy: z
    .string()
    .regex(/^[\w-]{1,40}\/[\w-]{1,40}$/)
    .nullable(),
});

export type CommitmentFields = z.infer<typeof commitmentFields>;
export type NeedFields = z.infer<typeof needFields>;

/** Reads the fields of a sheet as entries, in their order; what is malformed is set aside and named. */
export function readSheetEntries(fields: Iterable<[string, unknown]>): SheetEntries {
  const commitments: Ordered<Commitment>[] = [];
  const needs: Ordered<BroughtNeed>[] = [];
  const setAside: SetAsideEntry<SheetEntryKind>[] = [];
  for (const { kind, id, values } of gatherEntries(fields, sheetKeys)) {
    const read = kind === "commitment" ? commitmentFields.safeParse(values) : needFields.safeParse(values);
    if (!read.success) setAside.push({ kind, id, fields: wrongFields(read.error) });
    else if ("phase" in read.data)
      commitments.push({ order: read.data.order, entry: toCommitment(id, read.data) });
    else needs.push({ order: read.data.order, entry: toNeed(id, read.data) });
  }
  return { commitments: inOrder(commitments), needs: inOrder(needs), setAside };
}

function toCommitment(id: string, fields: CommitmentFields): Commitment {
  const { phase, what, quantityThousandths, unit, valueCents, from, until, evidence, recipient } = fields;
  return {
    id,
    ...{ phase, what, quantityThousandths, unit, valueCents, from, until, evidence },
    recipient:
      recipient === null ? { kind: "everyone" } : { kind: "organisation", organisationId: recipient },
  };
}

function toNeed(id: string, { what, answeredBy }: NeedFields): BroughtNeed {
  const [organisationId, commitmentId] = answeredBy?.split("/") ?? [];
  const isAnswered = organisationId !== undefined && commitmentId !== undefined;
  return { id, what, answeredBy: isAnswered ? { organisationId, commitmentId } : null };
}
