import { useId, useState } from "react";
import { parseTypedNumber } from "~/domain/form/typed-number";
import { areaAround } from "~/domain/needs/give-place";
import type { Point } from "~/domain/territory/point";
import { Field } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { needTexts } from "./need-texts";
import { PlaceSearch } from "./place-search";

interface WithinFieldProps {
  readonly onArea: (area: readonly Point[], municipalityCode: string) => void;
}

/** In metres. */
const distances = { from: 500, to: 50_000 } as const;

/** An area without drawing: all within a distance of a place. */
export function WithinField({ onArea }: WithinFieldProps) {
  const words = useTexts(needTexts);
  const id = useId();
  const [typed, setTyped] = useState("3");
  const metres = readMetres(typed);
  return (
    <details className="within">
      <summary>{words.within}</summary>
      <p className="help">{words.withinHelp}</p>
      <Field
        name="km"
        id={`${id}-km`}
        label={words.withinKm}
        error={metres === null ? words.withinKmWrong : undefined}
      >
        {(control) => (
          <input
            type="text"
            inputMode="decimal"
            {...control}
            name={undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Field>
      <PlaceSearch
        id={`${id}-da`}
        label={words.withinFrom}
        help={words.searchPlaceHelp}
        keepsName
        onChoose={({ point, code }) => metres !== null && onArea(areaAround(point, metres), code)}
      />
    </details>
  );
}

function readMetres(typed: string): number | null {
  const metres = parseTypedNumber(typed, 3);
  return metres !== null && metres >= distances.from && metres <= distances.to ? metres : null;
}
