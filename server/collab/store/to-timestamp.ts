/** The columns are without zone and hold UTC; the driver would write the zone of this machine. */
export function toTimestamp(time: Date): string {
  return time.toISOString().slice(0, -1);
}
