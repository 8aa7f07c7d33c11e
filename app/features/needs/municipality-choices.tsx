import { useId, useMemo, useState } from "react";
import { foldText } from "~/domain/form/fold-text";
import { collate } from "~/domain/wording/collate";
import { useLanguage, useTexts } from "~/ui/language";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";

interface MunicipalityChoicesProps {
  /** ISTAT codes */
  readonly chosen: readonly string[];
  readonly onToggle: (code: string) => void;
  readonly isOpen?: boolean;
}

/** The municipalities of the district, or all that are on the map while it has none, to choose from without a map. */
export function MunicipalityChoices({ chosen, onToggle, isOpen = false }: MunicipalityChoicesProps) {
  const words = useTexts(needTexts);
  const language = useLanguage();
  const { shapes } = useNeedsScene();
  const [typed, setTyped] = useState("");
  const [isShown, setShown] = useState(isOpen);
  const id = useId();
  const all = useMemo(() => {
    const hasDistrict = shapes.municipalities.some(({ isInDistrict }) => isInDistrict);
    return shapes.municipalities
      .filter(({ isInDistrict }) => isInDistrict || !hasDistrict)
      .map(({ code, name }) => ({ code, name, folded: foldText(name) }))
      .sort((one, other) => collate(language)(one.name, other.name));
  }, [shapes, language]);
  const wanted = foldText(typed);
  return (
    <details
      className="municipality-choices"
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary data-comuni>{words.chooseMunicipalities}</summary>
      {/* Of 1,200 boxes only what is looked at. */}
      {isShown && (
        <>
          <label htmlFor={id} className="label">
            {words.filterMunicipalities}
          </label>
          <input
            id={id}
            type="text"
            className="in"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            autoComplete="off"
          />
          <div className="boxes" role="group" aria-label={words.chooseMunicipalities}>
            {all
              .filter(({ folded }) => folded.includes(wanted))
              .map(({ code, name }) => (
                <label key={code}>
                  <input type="checkbox" checked={chosen.includes(code)} onChange={() => onToggle(code)} />{" "}
                  {name}
                </label>
              ))}
          </div>
        </>
      )}
    </details>
  );
}
