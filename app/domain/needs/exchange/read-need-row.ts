import { foldText } from "~/domain/form/fold-text";
import { parseTypedNumber } from "~/domain/form/typed-number";
import type { Need } from "../need";
import type { ExchangeColumn } from "./exchange-columns";
import type { FileRow } from "./file-row";
import { findKind, findPriority, findSeverity, findStatus } from "./find-word";
import type { MunicipalityFinder } from "./known-municipality";
import { readNeedPlace } from "./read-need-place";
import { type NeedRowFault, type NeedRowFaultCode, RowFaults } from "./row-fault";

export type ImportedNeedRow = { readonly line: number; readonly title: string } & (
  | {
      readonly status: "valid";
      readonly need: Omit<Need, "id">;
      /** what it rests on, in the words of the file */
      readonly sources: readonly string[];
      /** the word for its category when the workspace has none of that name; else empty */
      readonly unknownCategory: string;
      /** the municipality with the nearest seat, when only a point is given */
      readonly suggested: string | null;
    }
  | {
      readonly status: "faulty";
      readonly faults: readonly NeedRowFault[];
      readonly original: FileRow["original"];
    }
);

export interface RowContext {
  readonly finder: MunicipalityFinder;
  /** of the category with this name or id; null: none has */
  readonly findCategory: (typed: string) => string | null;
  readonly hasNeed: (id: string) => boolean;
}

export function readNeedRow(row: FileRow, context: RowContext): ImportedNeedRow {
  const { line, values, original } = row;
  const faults = new RowFaults();
  const title = readTitle(values.title, faults);
  if (values.mergedInto !== undefined || values.splitInto !== undefined)
    faults.add("lives-on", null, values.mergedInto ?? values.splitInto ?? "");
  if (values.id !== undefined && context.hasNeed(values.id)) faults.add("already-here", "id", values.id);
  const text = (column: ExchangeColumn, most = 1_000) => readText(values[column], column, { most, faults });
  const word = <Value>(
    column: ExchangeColumn,
    find: (typed: string) => Value | null,
    code: NeedRowFaultCode,
  ) => readWord(values[column], { column, find, code, faults });
  const typedCategory = text("category", 200);
  const categoryId = context.findCategory(typedCategory);
  const status = word("status", findStatus, "unknown-status") ?? "raised";
  const setAsideReason = text("setAsideReason");
  if (status === "set-aside" && setAsideReason === "") faults.add("reason-missing", "setAsideReason", "");
  const need: Omit<Need, "id"> = {
    title,
    kind: word("kind", findKind, "unknown-kind") ?? "need",
    description: text("description", 10_000),
    categoryId: categoryId ?? "",
    targetGroup: text("targetGroup", 500),
    place: readNeedPlace(row, context.finder, faults),
    people: readPeople(values.people, faults),
    severity: word("severity", findSeverity, "unknown-severity"),
    priority: word("priority", findPriority, "unknown-priority"),
    priorityReason: text("priorityReason"),
    ...{ status, setAsideReason },
  };
  const sources = text("evidence", 10_000)
    .split(" | ")
    .map((source) => source.trim().slice(0, 500))
    .filter(Boolean);
  if (faults.all.length > 0) return { line, title, status: "faulty", faults: faults.all, original };
  const { municipalities, point } = need.place;
  const isAlone = municipalities.length === 0 && point !== null;
  return {
    ...{ line, title, status: "valid", need, sources },
    unknownCategory: categoryId === null ? typedCategory : "",
    suggested: isAlone ? context.finder.nearest(point) : null,
  };
}

/** Categories by their names and ids, as people spell them, with those that were chosen for words that are none. */
export function categoryFinder(
  categories: readonly { readonly id: string; readonly name: string }[],
  chosen: Readonly<Record<string, string>>,
): (typed: string) => string | null {
  const known = new Map(
    categories.flatMap(({ id, name }) => [
      [foldText(id), id],
      [foldText(name), id],
    ]),
  );
  const ids = new Set(categories.map(({ id }) => id));
  return (typed) => {
    const folded = foldText(typed);
    if (folded === "") return "";
    const own = Object.hasOwn(chosen, folded) ? chosen[folded] : undefined;
    return known.get(folded) ?? (own !== undefined && (own === "" || ids.has(own)) ? own : null);
  };
}

const longestTitle = 200;

function readTitle(typed: string | undefined, faults: RowFaults): string {
  const title = withoutUnseen(typed ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (title.length < 2) faults.add("title-missing", "title", title);
  if (title.length > longestTitle) faults.add("too-long", "title", title);
  return title;
}

function readText(
  typed: string | undefined,
  column: ExchangeColumn,
  { most, faults }: { readonly most: number; readonly faults: RowFaults },
): string {
  const text = withoutUnseen(typed ?? "");
  if (text.length > most) faults.add("too-long", column, text);
  return text;
}

/** What no keyboard types would be seen nowhere, and stay. */
function withoutUnseen(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").replace(/[^\P{Control}\n\t]|\p{Surrogate}/gu, "");
}

function readWord<Value>(
  typed: string | undefined,
  {
    column,
    find,
    code,
    faults,
  }: {
    readonly column: ExchangeColumn;
    readonly find: (typed: string) => Value | null;
    readonly code: NeedRowFaultCode;
    readonly faults: RowFaults;
  },
): Value | null {
  if (typed === undefined) return null;
  return find(typed) ?? faults.add(code, column, typed);
}

function readPeople(typed: string | undefined, faults: RowFaults): number | null {
  if (typed === undefined) return null;
  return parseTypedNumber(typed.replace(/,0+$/, ""), 0) ?? faults.add("no-whole-number", "people", typed);
}
