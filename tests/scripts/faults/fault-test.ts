/** `short` runs with every `npm test`; `long` is the whole figure of the goal. */
export type Scale = "short" | "long";

/** Something that goes wrong on purpose, and what must hold meanwhile. */
export interface FaultTest {
  readonly name: string;
  run(scale: Scale, options: FaultOptions): Promise<Verdict>;
}

export interface FaultOptions {
  /** of the part that goes on for long, in the long form of those that have one */
  readonly minutes: number;
  /** where chance begins */
  readonly seed: number;
  /** how many rounds, for those that have rounds; null: as many as belong to the scale */
  readonly rounds: number | null;
}

export interface Verdict {
  readonly passed: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
}

export type Figure = number | string | boolean | readonly string[];
