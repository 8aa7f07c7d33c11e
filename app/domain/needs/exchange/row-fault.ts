import type { ExchangeColumn } from "./exchange-columns";

/** Why a row cannot be taken: a code the screen has a sentence for, where it is, and what stands there. */
export interface NeedRowFault {
  readonly code: NeedRowFaultCode;
  /** null: of the whole row */
  readonly column: ExchangeColumn | null;
  readonly typed: string;
}

export const needRowFaultCodes = [
  "title-missing",
  "too-long",
  "unknown-kind",
  "unknown-severity",
  "unknown-priority",
  "unknown-status",
  "reason-missing",
  "no-whole-number",
  "no-coordinate",
  "coordinate-missing",
  "coordinates-swapped",
  "coordinates-in-metres",
  "outside-italy",
  "municipality-unknown",
  "municipality-ambiguous",
  "code-unknown",
  "no-area",
  "several-shapes",
  "unknown-shape",
  "already-here",
  "lives-on",
] as const;
export type NeedRowFaultCode = (typeof needRowFaultCodes)[number];

/** Gathers what is wrong with one row. */
export class RowFaults {
  readonly all: NeedRowFault[] = [];

  /** Answers null, for where a value would stand. */
  add(code: NeedRowFaultCode, column: ExchangeColumn | null, typed: string): null {
    this.all.push({ code, column, typed: typed.slice(0, 80) });
    return null;
  }
}
