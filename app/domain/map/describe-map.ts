import type { Language } from "~/domain/wording/language";
import { listAll } from "~/domain/wording/list-words";
import type { MapShapes } from "./map-shapes";
import { mapWords } from "./map-words";
import type { MapFill, MapPin } from "./pins";

export interface DescribedMap {
  readonly shapes: Pick<MapShapes, "municipalities" | "areOfficial">;
  readonly pins: readonly MapPin[];
  readonly fill: MapFill | null;
  readonly language: Language;
  /** of figures alone: that there are no needs on it is not worth a word */
  readonly about?: "needs" | "figures" | undefined;
}

/** The map in a few sentences, for who does not see it: how much of what, and what the colours stand for. */
export function describeMap({ shapes, pins, fill, language, about }: DescribedMap): string {
  const words = mapWords[language];
  const district = shapes.municipalities.filter(({ isInDistrict }) => isInDistrict);
  const needs = pins.filter(({ kind }) => kind === "need");
  const counts = [
    ...(needs.length > 0 ? [words.needs(needs.length)] : []),
    ...(pins.length > needs.length ? [words.resources(pins.length - needs.length)] : []),
  ];
  const sentences = [
    `${[words.municipalities(district.length), ...counts].join(", ")}.`,
    pins.length > 0 ? `${countCategories(pins, language)}.` : about === "figures" ? "" : words.noPins,
    fill === null ? "" : describeFill(fill),
    shapes.areOfficial ? "" : `${words.indicative}.`,
  ];
  return sentences.filter(Boolean).join(" ");
}

function countCategories(pins: readonly MapPin[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { category } of pins) {
    const name = category?.name ?? mapWords[language].noCategory;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return listAll(
    language,
    sorted.map(([name, count]) => `${name} ${count}`),
  );
}

function describeFill({ title, note, classes }: MapFill): string {
  return `${[title, note].filter(Boolean).join(", ")}: ${classes.map(({ label }) => label).join("; ")}.`;
}
