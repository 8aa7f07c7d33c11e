/** `short` runs with every `npm test`; `long` is the whole figure of the goal. */
export type Scale = "short" | "long";

/** Something that goes wrong on purpose, and what must hold meanwhile. */
export interface FaultTest {
  readonly name: string;
  /** @param minutes of the part that goes on for long, in the long form of those that have one */
  run(scale: Scale, minutes: number): Promise<Verdict>;
}

export interface Verdict {
  readonly passed: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
}

export type Figure = number | string | boolean | readonly string[];
