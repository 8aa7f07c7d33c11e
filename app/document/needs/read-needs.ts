import type * as Y from "yjs";
import { z } from "zod";
import {
  type Evidence,
  type Need,
  type NeedLink,
  type NeedsContents,
  needKinds,
  needStatuses,
  priorities,
  severities,
} from "~/domain/needs/need";
import { parsePoint } from "~/domain/territory/point";
import { longestValue } from "../entries/entry-keys";
import {
  type GatheredEntry,
  gatherEntries,
  inOrder,
  markerField,
  type Ordered,
  type SetAsideEntry,
  wrongFields,
} from "../entries/gather-entries";
import { needDescription, needEntries } from "../workspace-document";
import { type NeedEntryKind, needKeys } from "./need-keys";

/** The needs with what of them could not be read. */
export interface ReadNeeds extends NeedsContents {
  readonly setAside: readonly SetAsideEntry<NeedEntryKind>[];
}

const text = z.string().max(longestValue).default("");
const id = z.string().regex(/^[\w-]{1,40}$/);
const order = z.number();
const codes = z.string().regex(/^(\d{6}( \d{6})*)?$/);
const whole = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** What was never said is not there: a need that was only given a title has two fields. */
const needFields = z.object({
  order,
  kind: z.enum(needKinds),
  title: text,
  category: text,
  targetGroup: text,
  municipalities: codes.default("").transform((written) => (written === "" ? [] : written.split(" "))),
  point: pointField(),
  area: areaField(),
  people: whole.nullable().default(null),
  severity: z.enum(severities).nullable().default(null),
  priority: z.enum(priorities).nullable().default(null),
  priorityReason: text,
  status: z.enum(needStatuses).default("raised"),
  setAsideReason: text,
});
const evidenceFields = z.object({
  order,
  need: id,
  indicator: text,
  source: text,
  year: whole.max(9999).nullable().default(null),
  link: text,
  file: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .default(""),
  fileName: text,
});
const linkFields = z.object({ order, kind: z.enum(["merge", "split"]), from: id, to: id });

export type StoredNeed = z.input<typeof needFields>;
export type StoredEvidence = z.input<typeof evidenceFields>;

/** One entry as what it is, or as what could not be read. */
export type ReadEntry =
  | { readonly kind: "need"; readonly read: Ordered<Need> }
  | { readonly kind: "evidence"; readonly read: Ordered<Evidence> }
  | { readonly kind: "link"; readonly read: Ordered<NeedLink> }
  | { readonly kind: "set-aside"; readonly read: SetAsideEntry<NeedEntryKind> };

/** Reads the document of the needs; entries that are malformed are set aside and named. */
export function readNeeds(doc: Y.Doc): ReadNeeds {
  const needs: Ordered<Need>[] = [];
  const evidence: Ordered<Evidence>[] = [];
  const links: Ordered<NeedLink>[] = [];
  const setAside: SetAsideEntry<NeedEntryKind>[] = [];
  for (const gathered of gatherEntries(needEntries(doc).entries(), needKeys)) {
    const entry = readGathered(doc, gathered);
    if (entry.kind === "need") needs.push(entry.read);
    else if (entry.kind === "evidence") evidence.push(entry.read);
    else if (entry.kind === "link") links.push(entry.read);
    else setAside.push(entry.read);
  }
  return { needs: inOrder(needs), evidence: inOrder(evidence), links: inOrder(links), setAside };
}

/** One entry alone, as `readNeeds` would give it; null when it is not there. */
export function readEntry(doc: Y.Doc, kind: NeedEntryKind, id: string): ReadEntry | null {
  const entries = needEntries(doc);
  const said = Object.keys(fieldsOf[kind].shape)
    .map((field) => [needKeys.write({ kind, id, field }), field] as const)
    .filter(([key]) => entries.has(key))
    .map(([key, field]) => [field, entries.get(key)] as const);
  const values = Object.fromEntries(said);
  return Object.hasOwn(values, markerField) ? readGathered(doc, { kind, id, values }) : null;
}

const fieldsOf = { need: needFields, evidence: evidenceFields, link: linkFields } as const;

function readGathered(doc: Y.Doc, { kind, id, values }: GatheredEntry<NeedEntryKind>): ReadEntry {
  const wrong = (error: z.ZodError): ReadEntry => ({
    kind: "set-aside",
    read: { kind, id, fields: wrongFields(error) },
  });
  if (kind === "need") {
    const { success, data, error } = needFields.safeParse(values);
    return success ? { kind, read: { order: data.order, entry: toNeed(doc, id, data) } } : wrong(error);
  }
  if (kind === "evidence") {
    const { success, data, error } = evidenceFields.safeParse(values);
    return success ? { kind, read: { order: data.order, entry: toEvidence(id, data) } } : wrong(error);
  }
  const { success, data, error } = linkFields.safeParse(values);
  return success ? { kind, read: { order: data.order, entry: toLink(id, data) } } : wrong(error);
}

/** One need alone; null when it is not there, or malformed. */
export function readNeed(doc: Y.Doc, id: string): Need | null {
  const entries = needEntries(doc);
  const values = Object.keys(needFields.shape).map(
    (field) => [field, entries.get(needKeys.write({ kind: "need", id, field }))] as const,
  );
  const read = needFields.safeParse(Object.fromEntries(values.filter(([, value]) => value !== undefined)));
  return read.success ? toNeed(doc, id, read.data) : null;
}

function toNeed(doc: Y.Doc, id: string, fields: z.output<typeof needFields>): Need {
  const { kind, title, category, targetGroup, municipalities, point, area, ...rest } = fields;
  const { people, severity, priority, priorityReason, status, setAsideReason } = rest;
  const description = needDescription(doc, id).toJSON();
  return {
    ...{ id, kind, title, description, categoryId: category, targetGroup },
    place: { municipalities, point, area },
    ...{ people, severity, priority, priorityReason, status, setAsideReason },
  };
}

function toEvidence(id: string, { need, ...fields }: z.output<typeof evidenceFields>): Evidence {
  const { indicator, source, year, link, file, fileName } = fields;
  return { id, needId: need, indicator, source, year, link, file, fileName };
}

function toLink(id: string, { kind, from, to }: z.output<typeof linkFields>): NeedLink {
  return { id, kind, from, to };
}

function pointField() {
  return z
    .string()
    .nullable()
    .default(null)
    .transform((written, context) => {
      if (written === null) return null;
      const point = parsePoint(written);
      if (point === null) context.addIssue({ code: "custom", message: "no point" });
      return point;
    });
}

function areaField() {
  return z
    .string()
    .nullable()
    .default(null)
    .transform((written, context) => {
      if (written === null) return null;
      const corners = written.split(";").map(parsePoint);
      const area = corners.filter((corner) => corner !== null);
      if (area.length === corners.length && area.length >= 3) return area;
      context.addIssue({ code: "custom", message: "no area" });
      return null;
    });
}
