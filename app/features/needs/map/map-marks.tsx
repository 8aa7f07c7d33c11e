import { memo, type RefObject, useMemo, useState } from "react";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { ClusterMark } from "./cluster-mark";
import type { MapPerson } from "./map-props";
import { texts } from "./map-texts";
import { type FrameSize, type MapView, toScreen } from "./map-view";
import { type Mark, pinsOfMark } from "./marks";
import { movedTo } from "./move-layers";
import { PinMark } from "./pin-mark";
import { PinName } from "./pin-name";
import { marksNearby, useMarkKeys } from "./use-marks";

interface MapMarksProps {
  readonly layer: RefObject<SVGSVGElement>;
  readonly marks: readonly Mark[];
  readonly view: MapView;
  readonly size: FrameSize;
  /** before, nothing answers to a click: marks are pictures with a name */
  readonly isLive: boolean;
  /** a place is asked for: pins are only looked at */
  readonly isAsking: boolean;
  readonly selectedId: string | null;
  readonly people: readonly MapPerson[];
  readonly onOpen: (mark: Mark) => void;
  readonly onReach: (mark: Mark) => void;
}

/** Needs and resources as buttons, in reading order; the one that is chosen is drawn once more on top. */
export const MapMarks = memo(function MapMarks(props: MapMarksProps) {
  const { layer, marks, view, size, isLive, isAsking, selectedId, people, onOpen, onReach } = props;
  const words = useTexts(texts);
  const [pointedKey, setPointedKey] = useState<string | null>(null);
  const keys = useMarkKeys({ marks, layer, onOpen, onReach });
  const selectedKey =
    marks.find((mark) => pinsOfMark(mark).some(({ pin }) => pin.id === selectedId))?.key ?? null;
  const shown = isLive ? marksNearby(marks, { view, size, always: [keys.stopKey, selectedKey] }) : marks;
  const writers = useMemo(() => new Map(people.map((person) => [person.needId, person])), [people]);
  const canOpen = isLive && !isAsking;
  // Also out of a cluster: what is open is seen where it is.
  const onTop = marks.flatMap(pinsOfMark).find(({ pin }) => pin.id === selectedId);
  const pointed = marks.find(({ key }) => key === pointedKey);
  const named = pointed?.kind === "pin" ? pointed : onTop;
  return (
    <>
      {/* The arrows are heard here for the buttons within. */}
      {}
      <g role="group" aria-label={words.pins} onKeyDown={canOpen ? keys.handleKey : undefined}>
        {shown.map((mark) => (
          <MarkButton
            key={mark.key}
            mark={mark}
            view={view}
            canOpen={canOpen}
            isStop={mark.key === keys.stopKey}
            isSelected={mark.key === selectedKey}
            isPointed={mark.key === pointedKey}
            writers={writers}
            onOpen={onOpen}
            onFocus={() => {
              keys.handleFocus(mark);
              setPointedKey(mark.key);
            }}
            onBlur={() => {
              keys.handleBlur();
              setPointedKey(null);
            }}
            onPoint={(isPointed) => setPointedKey(isPointed ? mark.key : null)}
          />
        ))}
      </g>
      <g aria-hidden="true" className="on-top">
        {onTop && (
          <g data-at={at(onTop)} transform={movedTo(...toScreen(view, onTop.position))}>
            <g className="raised">
              <PinMark hasRing pin={onTop.pin} person={writers.get(onTop.pin.id) ?? null} />
            </g>
          </g>
        )}
        {named && <PinName placed={named} isRaised={named.pin.id === selectedId} view={view} size={size} />}
      </g>
    </>
  );
});

interface MarkButtonProps {
  readonly mark: Mark;
  readonly view: MapView;
  readonly canOpen: boolean;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  /** by the pointer, or by the focus */
  readonly isPointed: boolean;
  readonly writers: ReadonlyMap<string, MapPerson>;
  readonly onOpen: (mark: Mark) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPoint: (isPointed: boolean) => void;
}

function MarkButton(props: MarkButtonProps) {
  const { mark, view, canOpen, isStop, isSelected, isPointed, writers, onOpen, onFocus, onBlur, onPoint } =
    props;
  const name = useMarkName(mark, writers);
  const acting = {
    role: "button",
    tabIndex: isStop ? 0 : -1,
    "aria-pressed": mark.kind === "pin" ? isSelected : undefined,
    onClick: () => onOpen(mark),
    onFocus,
    onBlur,
    onPointerEnter: () => onPoint(true),
    onPointerLeave: () => onPoint(false),
  };
  return (
    // Enter and blank are heard by the group.
    <g
      data-at={at(mark)}
      data-key={mark.key}
      transform={movedTo(...toScreen(view, mark.position))}
      className={classNames(mark.kind, isSelected && "selected")}
      aria-label={name}
      {...(canOpen ? acting : { role: "img" })}
    >
      {mark.kind === "pin" ? (
        <>
          <circle className="target" cy={-22} r={22} />
          <PinMark pin={mark.pin} person={writers.get(mark.pin.id) ?? null} hasRing={isPointed} />
        </>
      ) : (
        <>
          <circle className="target" r={22} />
          <ClusterMark within={mark.within} hasRing={isPointed} />
        </>
      )}
    </g>
  );
}

function at({ position: [x, y] }: Pick<Mark, "position">): string {
  return `${x} ${y}`;
}

/** "Need: title, category, place, 12 people", or how many there are. */
function useMarkName(mark: Mark, writers: ReadonlyMap<string, MapPerson>): string {
  const words = useTexts(texts);
  if (mark.kind === "cluster") {
    const needs = mark.within.filter(({ pin }) => pin.kind === "need").length;
    return words.cluster(needs, mark.within.length - needs);
  }
  const { pin, placeName } = mark;
  const writer = writers.get(pin.id);
  return [
    `${pin.kind === "need" ? words.needWord : words.resourceWord}: ${pin.title}`,
    pin.category?.name ?? words.noCategory,
    placeName,
    pin.count === null ? "" : words.people(pin.count),
    writer ? words.writing(writer.name) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
