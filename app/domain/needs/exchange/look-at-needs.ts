import { z } from "zod";
import { type Blurring, type Care, keptPlace, shownPlace } from "../care";
import type { Need } from "../need";
import type { FileRow } from "./file-row";
import type { ReadNeedsFile } from "./read-needs-file";
import { exchangeColumns } from "./exchange-columns";
import { type NeedRowFault, needRowFaultCodes } from "./row-fault";
import type { ImportedNeedRow } from "./read-need-row";

/** So many rows are shown on the page; all that were refused are in a list of their own. */
const shownRows = 50;
const shownArriving = 8;

/** What a file of needs would bring, as it is kept until the person has looked at it. */
export const lookedAtNeeds = z.object({
  format: z.enum(["csv", "geojson"]),
  rows: z.number(),
  arriving: z.number(),
  refused: z.number(),
  /** headers nothing is taken from */
  ignored: z.array(z.string()).readonly(),
  /** words for categories the workspace has none of, and in how many rows */
  unknownCategories: z.array(z.object({ word: z.string(), rows: z.number() })).readonly(),
  /** how many have a point and no municipality: the one with the nearest seat may be added */
  onlyPoints: z.number(),
  /** how many will be kept or shown less precisely than the file says, and why */
  blurred: z.object({ sensitive: z.number(), grid: z.number(), "few-people": z.number() }),
  first: z.array(z.object({ line: z.number(), title: z.string(), category: z.string() })).readonly(),
  firstRefused: z
    .array(
      z.object({
        line: z.number(),
        title: z.string(),
        faults: z
          .array(
            z.object({
              code: z.enum(needRowFaultCodes),
              column: z.enum(exchangeColumns).nullable(),
              typed: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type LookedAtNeeds = z.output<typeof lookedAtNeeds>;

/** A row that cannot be taken, to be given back with what is wrong with it. */
export interface RefusedRow {
  readonly line: number;
  readonly title: string;
  readonly faults: readonly NeedRowFault[];
  readonly original: FileRow["original"];
}

type ReadFile = Extract<ReadNeedsFile, { readonly status: "read" }>;

export function lookAtNeeds({ format, ignored, rows }: ReadFile, care: Care): LookedAtNeeds {
  const arriving = rows.filter(isValid);
  const refused = refusedRows(rows);
  return {
    format,
    rows: rows.length,
    arriving: arriving.length,
    refused: refused.length,
    ignored,
    unknownCategories: countWords(arriving.map(({ unknownCategory }) => unknownCategory)),
    onlyPoints: arriving.filter(({ suggested }) => suggested !== null).length,
    blurred: countBlurred(arriving, care),
    first: arriving
      .slice(0, shownArriving)
      .map(({ line, title, need }) => ({ line, title, category: need.categoryId })),
    firstRefused: refused
      .slice(0, shownRows)
      .map(({ line, title, faults }) => ({ line, title: title.slice(0, 200), faults })),
  };
}

export function refusedRows(rows: readonly ImportedNeedRow[]): readonly RefusedRow[] {
  return rows.flatMap((row) => {
    if (row.status === "valid") return [];
    const { line, title, faults, original } = row;
    return [{ line, title, faults, original }];
  });
}

function isValid(row: ImportedNeedRow): row is Extract<ImportedNeedRow, { readonly status: "valid" }> {
  return row.status === "valid";
}

const mostWords = 40;

function countWords(words: readonly string[]): LookedAtNeeds["unknownCategories"] {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, rows]) => ({ word, rows }))
    .sort((one, other) => other.rows - one.rows)
    .slice(0, mostWords);
}

function countBlurred(
  arriving: readonly { readonly need: Omit<Need, "id"> }[],
  care: Care,
): LookedAtNeeds["blurred"] {
  const counts = { sensitive: 0, grid: 0, "few-people": 0 };
  for (const { need } of arriving) {
    const blurring = blurringOf(need, care);
    if (blurring !== "none") counts[blurring] += 1;
  }
  return counts;
}

/** Only of those that have something finer than a municipality. */
function blurringOf(need: Omit<Need, "id">, care: Care): Blurring {
  if (need.place.point === null && need.place.area === null) return "none";
  const { blurring } = shownPlace(need, care);
  if (blurring !== "grid") return blurring;
  return JSON.stringify(keptPlace(need, care)) === JSON.stringify(need.place) ? "none" : "grid";
}
