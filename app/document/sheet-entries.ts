import { z } from "zod";
import { type BroughtNeed, type Commitment, commitmentPhases } from "~/domain/partnership/partner-sheet";
import { longestSheetValue, parseSheetKey, type SheetKey } from "./sheet-keys";

/** What cannot be read as what it should be: kept in the document, shown nowhere but as this. */
export interface SetAsideEntry {
  readonly kind: SheetKey["kind"];
  readonly id: string;
  /** the fields that are missing or wrong */
  readonly fields: readonly string[];
}

export interface SheetEntries {
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
  readonly setAside: readonly SetAsideEntry[];
}

/** The field by which an entry is there, and by which entries are ordered; without it what is left of one is not shown. */
export const markerField = "order";

const text = z.string().max(longestSheetValue);
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
  const setAside: SetAsideEntry[] = [];
  for (const { kind, id, values } of gather(fields)) {
    const read = kind === "commitment" ? commitmentFields.safeParse(values) : needFields.safeParse(values);
    if (!read.success) setAside.push({ kind, id, fields: wrongFields(read.error) });
    else if ("phase" in read.data)
      commitments.push({ order: read.data.order, entry: toCommitment(id, read.data) });
    else needs.push({ order: read.data.order, entry: toNeed(id, read.data) });
  }
  return { commitments: inOrder(commitments), needs: inOrder(needs), setAside };
}

interface Gathered {
  readonly kind: SheetKey["kind"];
  readonly id: string;
  readonly values: Record<string, unknown>;
}

function gather(fields: Iterable<[string, unknown]>): readonly Gathered[] {
  const gathered = new Map<string, Gathered>();
  for (const [key, value] of fields) {
    const parsed = parseSheetKey(key);
    if (parsed === null) continue;
    const { kind, id, field } = parsed;
    const entry = gathered.get(`${kind}/${id}`) ?? { kind, id, values: {} };
    entry.values[field] = value;
    gathered.set(`${kind}/${id}`, entry);
  }
  return [...gathered.values()].filter(({ values }) => Object.hasOwn(values, markerField));
}

function wrongFields(error: z.ZodError): readonly string[] {
  return [...new Set(error.issues.map(({ path }) => String(path[0])))].sort();
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

interface Ordered<Entry> {
  readonly order: number;
  readonly entry: Entry;
}

/** Two that were added at the same moment have the same order: everywhere the same of them is first. */
function inOrder<Entry extends { readonly id: string }>(
  entries: readonly Ordered<Entry>[],
): readonly Entry[] {
  const before = (one: Ordered<Entry>, other: Ordered<Entry>) =>
    one.order - other.order || (one.entry.id < other.entry.id ? -1 : 1);
  return [...entries].sort(before).map(({ entry }) => entry);
}
