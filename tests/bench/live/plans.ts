import { writeEdits, writeKeystrokes } from "./edits.ts";
import type { Scenario } from "./scenario.ts";
import { comingBack } from "./scenarios/coming-back.ts";
import { fanOut } from "./scenarios/fan-out.ts";
import { memory } from "./scenarios/memory.ts";
import { opening } from "./scenarios/opening.ts";
import { presence } from "./scenarios/presence.ts";
import { saturation } from "./scenarios/saturation.ts";
import { isEssential, isEssentialOrAcknowledges, isStoring } from "./who.ts";

export interface Plan {
  readonly rounds: number;
  readonly scenarios: readonly Scenario[];
}

const longTimes = { warmUpMs: 3_000, measuredMs: 7_000 };
const growing = [100, 300, 1_000];
const shortTimes = { warmUpMs: 700, measuredMs: 2_000 };
const oneRoom = { rooms: 1, writersPerRoom: 10, perSecond: 10 };
const manyRooms = { rooms: 200, perRoom: 5, writersPerRoom: 5, perSecond: 2 };
/** Where little happens, it takes long until a server has been compiled as far as it will be. */
const quietRooms = { perRoom: 3, writersPerRoom: 3, perSecond: 0.5, warmUpMs: 20_000, measuredMs: 7_000 };
const smallRooms = { rooms: 300, perRoom: 5, firstPerSecond: 250 };
const manyBack = { clients: 500, hold: "everything" } as const;

export const planLong: Plan = {
  rounds: 3,
  scenarios: [
    fanOut("S1-100", { ...oneRoom, perRoom: 100, ...longTimes }, isEssential),
    fanOut("S1-300", { ...oneRoom, perRoom: 300, ...longTimes }),
    fanOut("S1-1000", { ...oneRoom, perRoom: 1_000, ...longTimes }, isEssential),
    fanOut("S2", { ...manyRooms, ...longTimes }, isEssentialOrAcknowledges),
    ...growing.map((rooms) => fanOut(`rooms-${rooms}`, { ...quietRooms, rooms, rounds: 1 }, isStoring)),
    saturation({ ...smallRooms, stepMs: 2_000 }, isEssential),
    memory(1_000),
    presence("idle-300", { people: 300, moving: 10, settlingMs: 0, measuredMs: 6_000 }, isEssential),
    presence("idle-1000", { people: 1_000, moving: 0, settlingMs: 30_000, measuredMs: 15_000 }, isEssential),
    opening("keystrokes", "100,000 keystrokes of one person", () => writeKeystrokes(100_000)),
    opening("edits", "200,000 edits of five people, a sixth of them deletions", () => writeEdits(200_000)),
    comingBack("back", { ...manyBack, rooms: 1, keystrokesPerRoom: 5_000 }),
    comingBack("back-empty", { ...manyBack, rooms: 1, keystrokesPerRoom: 5_000, hold: "nothing" }),
    comingBack("back-100", { ...manyBack, rooms: 100, keystrokesPerRoom: 200 }),
  ],
};

export const planShort: Plan = {
  rounds: 1,
  scenarios: [
    fanOut("S1-300", { ...oneRoom, perRoom: 300, ...shortTimes }, isEssential),
    fanOut("S2", { ...manyRooms, ...shortTimes }, isEssential),
    presence("idle-300", { people: 300, moving: 10, settlingMs: 0, measuredMs: 2_000 }, isEssential),
    opening("edits", "20,000 edits of five people, a sixth of them deletions", () => writeEdits(20_000)),
  ],
};
