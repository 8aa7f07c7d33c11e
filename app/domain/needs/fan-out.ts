import type { MapPin } from "~/domain/map/pins";
import type { Point } from "~/domain/territory/point";

/** How far the second pin of a spot stands from the first. */
const stepMetres = 160;
const metresPerDegree = 111_320;
/** Turned by this, no two pins of a spiral stand in one line; the seeds of a sunflower grow so. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Pins on the very same spot, put in a small spiral round it: by their ids, so that each stands where it stood. */
export function fanOut(pins: readonly MapPin[]): readonly MapPin[] {
  const turns = turnsOf(pins);
  return pins.map((pin) => ({ ...pin, point: turned(pin.point, turns.get(pin.id) ?? 0) }));
}

/** The place of each pin among those of its spot: 0, 1, 2… */
function turnsOf(pins: readonly MapPin[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const turns = new Map<string, number>();
  for (const { id, point } of [...pins].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const spot = point.map((degrees) => degrees.toFixed(4)).join(" ");
    const turn = taken.get(spot) ?? 0;
    turns.set(id, turn);
    taken.set(spot, turn + 1);
  }
  return turns;
}

function turned([longitude, latitude]: Point, turn: number): Point {
  if (turn === 0) return [longitude, latitude];
  const distance = (stepMetres * Math.sqrt(turn)) / metresPerDegree;
  const angle = turn * goldenAngle;
  const eastward = (distance * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180);
  return [longitude + eastward, latitude + distance * Math.sin(angle)];
}
