import type { Box } from "~/domain/map/boxes";
import { clusterPins } from "~/domain/map/cluster-pins";
import { boxesAt, boxesOfCluster, boxesOfPin } from "~/domain/map/mark-boxes";
import type { FrameSize } from "./map-view";
import type { Mark, PlacedPin } from "./marks";

/** A finger needs so much room between two pins, a mouse less. */
const fingerPixels = 44;
const mousePixels = 36;
const phoneWidth = 700;

/** Pins as they are drawn at so many pixels to a unit of the drawing; those that would cover each other as clusters. */
export function gatherMarks(
  placed: readonly PlacedPin[],
  scale: number,
  frame: Pick<FrameSize, "width">,
): readonly Mark[] {
  const byId = new Map(placed.map((each) => [each.pin.id, each]));
  const distance = frame.width <= phoneWidth ? fingerPixels : mousePixels;
  return clusterPins(placed, { scale, distance }).flatMap((group): Mark[] => {
    if (group.kind === "cluster") {
      const within = group.pins.flatMap(({ id }) => byId.get(id) ?? []);
      return [{ kind: "cluster", key: group.id, position: group.position, within }];
    }
    const single = byId.get(group.pin.id);
    return single ? [{ kind: "pin", key: single.pin.id, ...single }] : [];
  });
}

/** What the names of places may not cover. */
export function obstaclesOf(marks: readonly Mark[], scale: number): readonly Box[] {
  return marks.flatMap((mark) =>
    boxesAt(
      mark.position,
      scale,
      mark.kind === "pin" ? boxesOfPin(mark.pin) : boxesOfCluster(mark.within.length),
    ),
  );
}
