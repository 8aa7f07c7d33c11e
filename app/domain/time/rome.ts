/** Everybody reads and writes local times of this zone. */
export const romeZone = "Europe/Rome";

export interface RomeParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a clock and a calendar on a wall in Rome show at this instant. */
export function romeParts(at: Date): RomeParts {
  const parts = new Map(wallClock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

/** 60 in winter, 120 in summer. */
export function romeOffsetMinutes(at: Date): number {
  const { year, month, day, hour, minute, second } = romeParts(at);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

const wallClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: romeZone,
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
  hourCycle: "h23",
});
