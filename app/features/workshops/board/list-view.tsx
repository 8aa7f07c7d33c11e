import { useBoardScene } from "./board-scene";
import { GroupLane } from "./group-lane";
import { LooseLane } from "./groups-view";

/** All cards, one below the other: the equal of every picture, with the same commands. */
export function ListView() {
  const { laid } = useBoardScene();
  return (
    <div className="glist">
      <LooseLane limit={Number.POSITIVE_INFINITY} isOpen onFold={null} />
      {laid.lanes.map((lane) => (
        <GroupLane
          key={lane.group.id}
          lane={lane}
          limit={Number.POSITIVE_INFINITY}
          level={3}
          isOpen
          onFold={null}
        />
      ))}
    </div>
  );
}
