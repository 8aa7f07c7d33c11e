import type { Contestant } from "./contestants.ts";
import type { BenchDatabase } from "./database.ts";

export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** what the tables show of an outcome, and under which title */
  readonly columns: Readonly<Record<string, string>>;
  /** how often at the most; the long ones are measured less often */
  readonly rounds: number;
  isFor(contestant: Contestant): boolean;
  run(contestant: Contestant, database: BenchDatabase): Promise<object>;
}
