const RealDate = globalThis.Date;

/** Sets the clock of this process forward or back, as somebody may set that of the machine; timers and `performance` go on. */
export function shiftClock(ms: number): void {
  if (ms === 0) {
    globalThis.Date = RealDate;
    return;
  }
  class ShiftedDate extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      super(given[0] ?? RealDate.now() + ms);
    }

    static override now(): number {
      return RealDate.now() + ms;
    }
  }
  // Called without `new`, which nobody does, it would throw; in all else it is a Date.
  globalThis.Date = ShiftedDate as DateConstructor;
}
