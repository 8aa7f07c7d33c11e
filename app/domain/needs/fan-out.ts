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
  return pins.map((pin) => {
    const turn = turns.get(pin.id) ?? 0;
    return turn === 0 ? pin : { ...pin, point: turned(pin.point, turn) };
  });
}

/** The place of each pin among those of its spot: 0, 1, 2… */
function turnsOf(pins: readonly MapPin[]): ReadonlyMap<string, number> {
  const spots = new Map<number, string[]>();
  for (const { id, point } of pins) {
    const [longitude, latitude] = point.map((degrees) => Math.round(degrees * perDegree));
    const spot = (longitude ?? 0) * 360 * perDegree + (latitude ?? 0);
    const there = spots.get(spot);
    if (there) there.push(id);
    else spots.set(spot, [id]);
  }
  const crowded = [...spots.values()].filter(({ length }) => length > 1);
  return new Map(crowded.flatMap((ids) => ids.sort().map((id, turn) => [id, turn] as const)));
}

/** Some ten metres tell one spot from another. */
const perDegree = 10_000;

function turned([longitude, latitude]: Point, turn: number): Point {
  const distance = (stepMetres * Math.sqrt(turn)) / metresPerDegree;
  const angle = turn * goldenAngle;
  const eastward = (distance * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180);
  return [longitude + eastward, latitude + distance * Math.sin(angle)];
}
