/** Open up to the instant of the term, closed at it. The caller passes the server's clock. */
export function isOpen(now: Date, closesAt: Date): boolean {
  return now.getTime() < closesAt.getTime();
}

export type TimeLeft =
  | { readonly status: "open"; readonly days: number; readonly hours: number; readonly minutes: number }
  | { readonly status: "closed" };

/** Full days, hours and minutes that are left; a day is 24 hours, also when the clocks change. */
export function timeLeft(now: Date, closesAt: Date): TimeLeft {
  if (!isOpen(now, closesAt)) return { status: "closed" };
  const minutes = Math.floor((closesAt.getTime() - now.getTime()) / 60_000);
  return {
    status: "open",
    days: Math.floor(minutes / (24 * 60)),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
