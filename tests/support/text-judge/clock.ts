/**
 * A clock that moves only when a session says so, so that a seed replays exactly: undo groups edits by time.
 * lib0 keeps the `Date.now` it finds when it loads, so this file is imported before yjs everywhere.
 */
const realNow = Date.now.bind(Date);
let simulated: number | null = null;

Date.now = () => simulated ?? realNow();

export function startClock(): void {
  simulated = 1_700_000_000_000;
}

export function advanceClock(milliseconds: number): void {
  if (simulated === null) throw new Error("The clock of the judge does not run");
  simulated += milliseconds;
}

export function stopClock(): void {
  simulated = null;
}
