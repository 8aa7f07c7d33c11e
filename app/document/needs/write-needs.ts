import type * as Y from "yjs";
import { type Care, keptPlace } from "~/domain/needs/care";
import type { Evidence, Need, NeedLink, NeedPlace } from "~/domain/needs/need";
import { writePoint } from "~/domain/territory/point";
import { entryWriter, type RemovedEntry } from "../entries/write-entries";
import { needDescription, needEntries } from "../workspace-document";
import { type NeedEntryKind, needKeys } from "./need-keys";
import { readNeed } from "./read-needs";

export type NewNeed = Partial<Omit<Need, "id">> & Pick<Need, "kind" | "title">;
export type NeedChange = Partial<Omit<Need, "id" | "kind" | "description">>;
export type NewEvidence = Omit<Evidence, "id">;
export type RemovedNeedEntry = RemovedEntry<NeedEntryKind>;

type Fields = Record<string, string | number | boolean | null>;

const writer = entryWriter(needKeys, needEntries);

/** Behind all that are there, in this order; answers their ids. What may not be kept of a place is not written at all. */
export function addNeeds(doc: Y.Doc, needs: readonly NewNeed[], care: Care): readonly string[] {
  return doc.transact(() => {
    const ids = writer.addAll(
      doc,
      "need",
      needs.map((need) => withoutEmpty(toFields(kept(need, care)))),
    );
    for (const [index, id] of ids.entries()) {
      const description = needs[index]?.description ?? "";
      if (description !== "") needDescription(doc, id).insert(0, description);
    }
    return ids;
  });
}

/** A need whose place in the document was decided before, with what it rests on. */
export interface PlacedNeed {
  readonly id: string;
  readonly order: number;
  readonly need: NewNeed;
  readonly evidence: readonly { readonly id: string; readonly order: number; readonly source: string }[];
}

/** Under the ids that were given to them. What may not be kept of a place is not written at all. */
export function putNeeds(doc: Y.Doc, placed: readonly PlacedNeed[], care: Care): void {
  doc.transact(() => {
    writer.putAll(
      doc,
      "need",
      placed.map(({ id, order, need }) => ({ id, order, values: withoutEmpty(toFields(kept(need, care))) })),
    );
    writer.putAll(
      doc,
      "evidence",
      placed.flatMap(({ id: need, evidence }) =>
        evidence.map(({ id, order, source }) => ({ id, order, values: { need, source } })),
      ),
    );
    for (const { id, need } of placed) {
      const { description = "" } = need;
      if (description !== "") needDescription(doc, id).insert(0, description);
    }
  });
}

/** Where the last need and the last piece of evidence stand: what comes in stands behind them. */
export function lastNeedOrders(doc: Y.Doc): { readonly need: number; readonly evidence: number } {
  return { need: writer.lastOrder(doc, "need"), evidence: writer.lastOrder(doc, "evidence") };
}

/** With what they say and rest on, in one pass. */
export function removeNeeds(doc: Y.Doc, ids: ReadonlySet<string>, evidenceIds: ReadonlySet<string>): void {
  doc.transact(() => {
    writer.removeAll(doc, "need", ids);
    writer.removeAll(doc, "evidence", evidenceIds);
    for (const id of ids) {
      const description = needDescription(doc, id);
      if (description.length > 0) description.delete(0, description.length);
    }
  });
}

/**
 * Writes what is another value. A need that becomes one of a sensitive category loses its point and its area with the
 * same change; what it then is given of these is not written.
 */
export function changeNeed(doc: Y.Doc, id: string, change: NeedChange, care: Care): void {
  const current = readNeed(doc, id);
  if (current === null) return;
  const next = { ...current, ...change };
  const touchesPlace = change.place !== undefined || change.categoryId !== undefined;
  const place = touchesPlace ? { place: keptPlace(next, care) } : {};
  writer.set(doc, { kind: "need", id }, toFields({ ...change, ...place }));
}

/** For whoever just added it: needs that others may know of are set aside, not removed. */
export function removeNeed(doc: Y.Doc, id: string): RemovedNeedEntry | null {
  return writer.remove(doc, { kind: "need", id });
}

export function addEvidence(doc: Y.Doc, { needId, ...fields }: NewEvidence): string {
  const [id = ""] = writer.addAll(doc, "evidence", [withoutEmpty({ need: needId, ...fields })]);
  return id;
}

export function changeEvidence(doc: Y.Doc, id: string, fields: Partial<Omit<NewEvidence, "needId">>): void {
  writer.set(doc, { kind: "evidence", id }, fields);
}

export function removeEvidence(doc: Y.Doc, id: string): RemovedNeedEntry | null {
  return writer.remove(doc, { kind: "evidence", id });
}

/** Says where needs went. Nothing of them is removed: taking the link away brings them back. */
export function addLinks(doc: Y.Doc, links: readonly Omit<NeedLink, "id">[]): readonly string[] {
  return writer.addAll(
    doc,
    "link",
    links.map(({ kind, from, to }) => ({ kind, from, to })),
  );
}

export function removeLink(doc: Y.Doc, id: string): RemovedNeedEntry | null {
  return writer.remove(doc, { kind: "link", id });
}

/** Puts an entry back where it was; what others wrote in it meanwhile stays. */
export function restoreNeedEntry(doc: Y.Doc, removed: RemovedNeedEntry): void {
  writer.restore(doc, removed);
}

function kept(need: NewNeed, care: Care): NewNeed {
  if (need.place === undefined) return need;
  return { ...need, place: keptPlace({ categoryId: "", ...need, place: need.place }, care) };
}

/** As the document has it; the description is a text of its own. */
function toFields(need: Partial<Need>): Fields {
  const { categoryId, place } = need;
  return {
    ...Object.fromEntries(plainFields.flatMap((field) => valueOf(need, field))),
    ...(categoryId !== undefined && { category: categoryId }),
    ...(place !== undefined && placeFields(place)),
  };
}

/** They are in the document as they are in a need. */
const plainFields = [
  "kind",
  "title",
  "targetGroup",
  "people",
  "severity",
  "priority",
  "priorityReason",
  "status",
  "setAsideReason",
] as const satisfies readonly (keyof Need)[];

function valueOf(need: Partial<Need>, field: (typeof plainFields)[number]) {
  const value = need[field];
  return value === undefined ? [] : [[field, value] as const];
}

function placeFields({ municipalities, point, area }: NeedPlace): Fields {
  return {
    municipalities: municipalities.join(" "),
    point: point && writePoint(point),
    area: area && area.map(writePoint).join(";"),
  };
}

/** What was never said is not written. */
function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ""));
}
