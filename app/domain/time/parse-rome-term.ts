import { romeOffsetMinutes, romeZone } from "./rome";

export type RomeTerm =
  | {
      readonly status: "ok";
      readonly at: Date;
      readonly offsetMinutes: number;
      readonly zone: typeof romeZone;
    }
  /** the clocks go back and this time comes twice */
  | { readonly status: "ambiguous" }
  /** the clocks go forward and this time never comes */
  | { readonly status: "missing" }
  | { readonly status: "invalid" };

/**
 * The instant of a term entered as local time, `parseRomeTerm("2026-12-20", "12:00")`. Nothing is guessed:
 * a time that comes twice or never on that day is refused, so that nobody is late by an hour.
 */
export function parseRomeTerm(date: string, time: string): RomeTerm {
  const wall = parseWallTime(date, time);
  if (wall === null) return { status: "invalid" };
  const [first, ...others] = instantsShowing(wall);
  if (first === undefined) return { status: "missing" };
  if (others.length > 0) return { status: "ambiguous" };
  return { status: "ok", at: first, offsetMinutes: romeOffsetMinutes(first), zone: romeZone };
}

/** The wall time written as if it were UTC, in milliseconds, or null. */
function parseWallTime(date: string, time: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const written = `${date}T${time}:00.000Z`;
  const wall = new Date(written);
  // A 30 February is moved to March by some engines and refused by others.
  return Number.isNaN(wall.getTime()) || wall.toISOString() !== written ? null : wall.getTime();
}

/** The instants at which clocks in Rome show this wall time: none, one or two. */
function instantsShowing(wall: number): Date[] {
  const aDay = 24 * 60 * 60 * 1000;
  const offsets = new Set([wall - aDay, wall + aDay].map((at) => romeOffsetMinutes(new Date(at))));
  return [...offsets]
    .map((offset) => ({ offset, at: new Date(wall - offset * 60_000) }))
    .filter(({ offset, at }) => romeOffsetMinutes(at) === offset)
    .map(({ at }) => at);
}
