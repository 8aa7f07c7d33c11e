import { type ReactNode, useEffect, useId, useRef } from "react";
import {
  type Direction,
  directions,
  givePlace,
  movePoint,
  toggleMunicipality,
} from "~/domain/needs/give-place";
import type { NeedPlace } from "~/domain/needs/need";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { AskedPlace } from "./map/map-props";
import { MunicipalityChoices } from "./municipality-choices";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { PlaceSearch } from "./place-search";
import { WithinField } from "./within-field";

interface PlaceFieldProps {
  readonly place: NeedPlace;
  /** of a sensitive category: nothing finer than the municipality */
  readonly isSensitive: boolean;
  readonly onChange: (place: NeedPlace) => void;
  readonly children?: ReactNode;
}

/** Where it is, in three ways that come to the same: on the map, by a name, from a list. */
export function PlaceField({ place, isSensitive, onChange, children }: PlaceFieldProps) {
  const words = useTexts(needTexts);
  const { showPlace } = useNeedsScene();
  const id = useId();
  return (
    <fieldset className="place-field">
      <legend>{words.place}</legend>
      {isSensitive ? (
        <p className="care" role="status">
          <Icon name="lock" size="small" /> {words.onlyMunicipality}
        </p>
      ) : (
        <p className="help">{words.placeHelp}</p>
      )}
      <ChosenPlace place={place} isSensitive={isSensitive} onChange={onChange} />
      {children}
      <AskButtons place={place} isSensitive={isSensitive} onChange={onChange} />
      <PlaceSearch
        id={`${id}-luogo`}
        label={words.searchPlace}
        help={words.searchPlaceHelp}
        onChoose={({ code, point, isHamlet }) => {
          onChange(
            givePlace(place, { municipalityCode: code, point: isHamlet && !isSensitive ? point : null }),
          );
          showPlace(point);
        }}
      />
      <MunicipalityChoices
        chosen={place.municipalities}
        onToggle={(code) => onChange(toggleMunicipality(place, code))}
      />
      {!isSensitive && (
        <WithinField onArea={(area, code) => onChange(givePlace(place, { municipalityCode: code, area }))} />
      )}
    </fieldset>
  );
}

/** What is chosen, each with the way to take it off; the point can be moved without dragging. */
function ChosenPlace({ place, isSensitive, onChange }: Omit<PlaceFieldProps, "children">) {
  const words = useTexts(needTexts);
  const { nameOf, care } = useNeedsScene();
  const { municipalities, point, area } = isSensitive ? { ...place, point: null, area: null } : place;
  if (municipalities.length === 0 && point === null && area === null)
    return <p className="muted small">{words.noPlaceYet}</p>;
  const [first] = municipalities;
  const near = first === undefined ? null : nameOf(first);
  const pointWords = near === null || municipalities.length > 1 ? words.point : words.pointNear(near);
  return (
    <>
      <ul className="chips" aria-label={words.chosenPlace}>
        {point && (
          <Chip words={pointWords} icon="map-marker" onRemove={() => onChange({ ...place, point: null })} />
        )}
        {area && (
          <Chip words={words.area} icon="map-marker" onRemove={() => onChange({ ...place, area: null })} />
        )}
        {municipalities.map((code) => (
          <Chip
            key={code}
            words={nameOf(code) ?? code}
            onRemove={() => onChange(toggleMunicipality(place, code))}
          />
        ))}
      </ul>
      {point && care.gridMetres > 0 && <p className="help">{words.onGrid(care.gridMetres)}</p>}
      {point && (
        <PointArrows
          onMove={(direction) =>
            onChange({ ...place, point: movePoint(point, direction, care.gridMetres || stepMetres) })
          }
        />
      )}
    </>
  );
}

/** Where points stand on no grid. */
const stepMetres = 100;

interface ChipProps {
  readonly words: string;
  readonly icon?: "map-marker";
  readonly onRemove: () => void;
}

function Chip({ words, icon, onRemove }: ChipProps) {
  const { removeOf } = useTexts(needTexts);
  return (
    <li>
      {icon && <Icon name={icon} size="small" />} {words}
      <button type="button" onClick={onRemove} aria-label={removeOf(words)}>
        <Icon name="close" size="small" />
      </button>
    </li>
  );
}

const arrows = { north: "↑", east: "→", south: "↓", west: "←" } as const satisfies Record<Direction, string>;

function PointArrows({ onMove }: { readonly onMove: (direction: Direction) => void }) {
  const words = useTexts(needTexts);
  return (
    <div className="point-arrows" role="group" aria-label={words.movePoint}>
      <span aria-hidden="true">{words.movePoint}</span>
      {directions.map((direction) => (
        <button
          key={direction}
          type="button"
          className="btn o sm"
          aria-label={words.move[direction]}
          title={words.move[direction]}
          onClick={() => onMove(direction)}
        >
          {arrows[direction]}
        </button>
      ))}
    </div>
  );
}

const askable = [
  { what: "point", isFine: true, words: "tapPoint" },
  { what: "municipality", isFine: false, words: "tapMunicipality" },
  { what: "area", isFine: true, words: "tapArea" },
] as const satisfies readonly {
  readonly what: AskedPlace;
  readonly isFine: boolean;
  readonly words: "tapPoint" | "tapMunicipality" | "tapArea";
}[];

function AskButtons({ place, isSensitive, onChange }: Omit<PlaceFieldProps, "children">) {
  const words = useTexts(needTexts);
  const { asked, ask, stopAsking } = useNeedsScene();
  const buttons = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    const answered = asked === null ? before.current : null;
    before.current = asked;
    // The map took the focus to be answered, and on a phone it is gone now.
    if (answered) buttons.current?.querySelector<HTMLElement>(`[value=${answered}]`)?.focus();
  }, [asked]);
  if (asked !== null) {
    return (
      <p className="acts" role="status">
        {words.asking}{" "}
        <Button small type="button" look="quiet" onClick={stopAsking}>
          {words.stopAsking}
        </Button>
      </p>
    );
  }
  return (
    <div className="acts" ref={buttons}>
      {askable
        .filter(({ isFine }) => !(isFine && isSensitive))
        .map(({ what, words: name }) => (
          <Button
            key={what}
            value={what}
            small
            type="button"
            icon="map-marker"
            onClick={() => ask(what, (given) => onChange(givePlace(place, given)))}
          >
            {words[name]}
          </Button>
        ))}
    </div>
  );
}
