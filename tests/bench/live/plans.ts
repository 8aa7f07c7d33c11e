import type { Contestant } from "./contestants.ts";
import type { BenchDatabase } from "./database.ts";
import { type FanOut, runFanOut } from "./scenarios/fan-out.ts";

export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** what the tables show of an outcome, and under which title */
  readonly columns: Readonly<Record<string, string>>;
  /** how often at the most; the long ones are measured once */
  readonly rounds: number;
  isFor(contestant: Contestant): boolean;
  run(contestant: Contestant, database: BenchDatabase): Promise<object>;
}

const longTimes = { warmUpMs: 2_000, measuredMs: 5_000 };
const shortTimes = { warmUpMs: 700, measuredMs: 2_000 };
const oneRoom = { rooms: 1, writersPerRoom: 10, perSecond: 10 };
const manyRooms = { rooms: 200, perRoom: 5, writersPerRoom: 5, perSecond: 2 };

const fanOutColumns = {
  deliveriesPerCpuSecond: "deliveries per CPU second",
  "shownMs.p50": "shown to others, p50 ms",
  "shownMs.p99": "p99",
  "acknowledgedMs.p50": "acknowledged, p50 ms",
  "acknowledgedMs.p99": "p99",
  load: "core",
  databaseLoad: "database",
  rssMB: "MB",
};

export const planLong = {
  rounds: 3,
  scenarios: [
    fanOut("S1-100", { ...oneRoom, perRoom: 100, ...longTimes }),
    fanOut("S1-300", { ...oneRoom, perRoom: 300, ...longTimes }),
    fanOut("S1-1000", { ...oneRoom, perRoom: 1_000, ...longTimes }),
    fanOut("S2", { ...manyRooms, ...longTimes }),
  ],
} as const;

export const planShort = {
  rounds: 1,
  scenarios: [
    fanOut("S1-300", { ...oneRoom, perRoom: 300, ...shortTimes }, isEssential),
    fanOut("S2", { ...manyRooms, ...shortTimes }, isEssential),
  ],
} as const;

function fanOut(
  name: string,
  plan: FanOut,
  isFor: (contestant: Contestant) => boolean = () => true,
): Scenario {
  const { rooms, perRoom, writersPerRoom, perSecond } = plan;
  const about = `${rooms} × ${perRoom} clients, ${writersPerRoom} write ${perSecond} × a second`;
  return {
    name,
    about,
    columns: fanOutColumns,
    rounds: 3,
    isFor,
    run: (contestant, database) => runFanOut(contestant, database, plan),
  };
}

function isEssential({ name, stores }: Contestant): boolean {
  return name === "ws relay" || stores !== "nothing";
}
