import type { Need } from "~/domain/needs/need";
import { type Language, locales } from "~/domain/wording/language";
import type { FillClass, MapFill } from "./pins";
import { roundestBetween } from "./roundest";

export interface ValuesToClassify {
  readonly title: string;
  readonly note: string;
  /** by ISTAT code */
  readonly values: Readonly<Record<string, number>>;
  readonly language: Language;
}

const mostClasses = 5;

/**
 * Municipalities in classes of about as many each, at most five, with round numbers between them. Where there are only
 * a few values, each is a class of its own. Null: there is no value.
 */
export function classify({ title, note, values, language }: ValuesToClassify): MapFill | null {
  const entries = Object.entries(values).filter(([, value]) => Number.isFinite(value));
  const sorted = entries.map(([, value]) => value).sort((a, b) => a - b);
  const starts = findStarts(sorted);
  if (starts.length === 0) return null;
  const classes = starts.map((from, at) => ({ from, to: starts[at + 1] ?? null }));
  const labels = labelClasses(classes, sorted, language);
  return {
    title,
    note,
    classes: classes.map((range, at) => ({ ...range, label: labels[at] ?? "" })),
    classOf: Object.fromEntries(entries.map(([code, value]) => [code, classAt(value, starts)])),
    withoutClass: "unknown",
  };
}

/** How many needs each municipality has, resources not counted. `needs` are those in sight. Null: there are none. */
export function heatOfNeeds(
  needs: readonly Pick<Need, "kind" | "place">[],
  { title, note, language }: Omit<ValuesToClassify, "values">,
): MapFill | null {
  const values: Record<string, number> = {};
  for (const { kind, place } of needs) {
    if (kind === "resource") continue;
    for (const code of new Set(place.municipalities)) values[code] = (values[code] ?? 0) + 1;
  }
  const fill = classify({ title, note, values, language });
  return fill && { ...fill, withoutClass: "no-needs" };
}

type ClassRange = Pick<FillClass, "from" | "to">;

/** Where each class begins; the first with the smallest value. */
function findStarts(sorted: readonly number[]): readonly number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= mostClasses) return distinct;
  const starts = [distinct[0] ?? 0];
  for (let at = 1; at < mostClasses; at++) {
    const start = roundStart(sorted, (at * sorted.length) / mostClasses);
    if (start > (starts.at(-1) ?? 0)) starts.push(start);
  }
  return starts.filter((from, at) => hasValue(sorted, from, starts[at + 1] ?? Infinity));
}

/** A round number near to the value at `index`, so that a class has at most two fifths more or fewer than its share. */
function roundStart(sorted: readonly number[], index: number): number {
  const slack = sorted.length / mostClasses / 5;
  const valueAt = (position: number) =>
    sorted[Math.max(0, Math.min(sorted.length - 1, Math.round(position)))] ?? 0;
  return roundestBetween(valueAt(index - slack), valueAt(index + slack), valueAt(index));
}

function hasValue(sorted: readonly number[], from: number, to: number): boolean {
  return sorted.some((value) => value >= from && value < to);
}

function classAt(value: number, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((from) => value >= from),
  );
}

/** "1", "2", "3–5" of what is counted; "< 190", "190–225", "≥ 295" of what is measured. */
function labelClasses(
  classes: readonly ClassRange[],
  sorted: readonly number[],
  language: Language,
): readonly string[] {
  const distinct = [...new Set(sorted)];
  const format = (value: number) => formats[language].format(value);
  if (distinct.length === classes.length) return distinct.map(format);
  const areWhole = sorted.every(Number.isInteger);
  return classes.map(({ from, to }, at) => {
    if (to === null) return `≥ ${format(from)}`;
    if (at === 0) return `< ${format(to)}`;
    const last = areWhole ? Math.ceil(to) - 1 : to;
    const first = areWhole ? Math.ceil(from) : from;
    return first === last ? format(first) : `${format(first)}–${format(last)}`;
  });
}

// Made once: a formatter takes longer to make than many numbers to format.
const formats = { it: makeFormat("it"), en: makeFormat("en") } satisfies Record<Language, Intl.NumberFormat>;

function makeFormat(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], { useGrouping: "always", maximumFractionDigits: 6 });
}
