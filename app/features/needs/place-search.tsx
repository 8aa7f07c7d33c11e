import { type KeyboardEvent, useId, useState } from "react";
import type { KnownPlace } from "~/domain/territory/known-place";
import type { Point } from "~/domain/territory/point";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { needTexts, type NeedWords } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { usePlaces } from "./use-places";

/** A place that was chosen by its name. */
export interface ChosenPlace {
  readonly name: string;
  /** ISTAT code of its municipality */
  readonly code: string;
  readonly point: Point;
  readonly isHamlet: boolean;
}

interface PlaceSearchProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly onChoose: (place: ChosenPlace) => void;
  /** what stays in the field when a place is chosen; without it the field is empty again */
  readonly keepsName?: boolean;
}

const mostHits = 8;

/** Municipalities and hamlets by their names: a field with a list of what fits, for the keyboard as for the finger. */
export function PlaceSearch({ id, label, help, onChoose, keepsName = false }: PlaceSearchProps) {
  const words = useTexts(needTexts);
  const { nameOf } = useNeedsScene();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const { find, load, state } = usePlaces();
  const hits = isOpen && state === "here" && typed.trim().length > 1 ? find(typed, mostHits) : null;
  const choose = (place: KnownPlace) => {
    onChoose({ name: place.name, code: place.code, point: place.point, isHamlet: place.kind === "hamlet" });
    setTyped(keepsName ? place.name : "");
    setOpen(false);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
    // In a form the key would send it.
    if (event.key === "Enter") event.preventDefault();
    if (hits === null || hits.length === 0) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const place = hits[active];
    if (step !== undefined) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && place) choose(place);
  };
  return (
    <div className="field place-search">
      <label htmlFor={id}>{label}</label>
      <span className="help" id={`${id}-help`}>
        {help}
      </span>
      <input
        id={id}
        data-luogo
        type="text"
        className="in"
        role="combobox"
        aria-expanded={hits !== null && hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits?.[active] ? `${listId}-${active}` : undefined}
        aria-describedby={`${id}-help`}
        autoComplete="off"
        value={typed}
        onFocus={load}
        onChange={(event) => {
          load();
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={handleKey}
      />
      {/* The field keeps the focus, and its keys choose: the list is only pointed at. */}
      <div id={listId} role="listbox" aria-label={label} hidden={hits === null || hits.length === 0}>
        {hits?.map((place, index) => (
          <div
            key={`${place.kind} ${place.code} ${place.name}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classNames(index === active && "active")}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(place);
            }}
          >
            {place.name} <span className="muted">{detailOf(place, nameOf, words)}</span>
          </div>
        ))}
      </div>
      <span className={classNames(hits?.length !== 0 && "vh", "small")} role="status">
        {hits !== null && (hits.length === 0 ? words.noHits : words.hits(hits.length))}
      </span>
      {state === "failed" && <span className="small">{words.placesUnreachable}</span>}
    </div>
  );
}

function detailOf(place: KnownPlace, nameOf: (code: string) => string | null, words: NeedWords): string {
  if (place.kind === "municipality") return place.province;
  return words.hamletOf(place.municipality || (nameOf(place.code) ?? place.code));
}
