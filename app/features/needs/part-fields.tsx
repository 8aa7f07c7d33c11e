import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { settleText } from "~/ui/settle-text";
import { mergeTexts } from "./merge-texts";
import { needTexts } from "./need-texts";
import { useNeedsScene } from "./needs-scene";
import { arePeople, longestTitle } from "./typed-need";

export interface Part {
  /** of this form only */
  readonly key: number;
  readonly title: string;
  readonly people: string;
  readonly municipalities: readonly string[];
}

interface PartFieldsProps {
  readonly part: Part;
  readonly number: number;
  /** the municipalities of the need that is split */
  readonly codes: readonly string[];
  readonly hasTried: boolean;
  readonly onChange: (part: Partial<Part>) => void;
  readonly onRemove: (() => void) | null;
}

/** What one of the needs is to say that another becomes. */
export function PartFields({ part, number, codes, hasTried, onChange, onRemove }: PartFieldsProps) {
  const words = useTexts(mergeTexts);
  const { peopleWrong } = useTexts(needTexts);
  const { nameOf } = useNeedsScene();
  const { title, people, municipalities } = part;
  const toggle = (code: string) =>
    onChange({
      municipalities: codes.filter((one) => municipalities.includes(one) !== (one === code)),
    });
  return (
    <fieldset className="split-part">
      <legend>{words.part(number)}</legend>
      <TextField
        name={`titolo-${part.key}`}
        label={words.partTitle}
        error={hasTried && title.trim() === "" ? words.partTitleMissing : undefined}
        value={title}
        onChange={({ target }) => onChange({ title: target.value })}
        longest={longestTitle}
        autoComplete="off"
        lang="it"
      />
      <TextField
        name={`persone-${part.key}`}
        label={words.partPeople}
        error={hasTried && !arePeople(people) ? peopleWrong : undefined}
        inputMode="numeric"
        value={people}
        onChange={({ target }) => onChange({ people: target.value })}
        autoComplete="off"
      />
      {codes.length > 0 && (
        <div role="group" aria-label={words.partPlaces} className="boxes">
          {codes.map((code) => (
            <label key={code}>
              <input type="checkbox" checked={municipalities.includes(code)} onChange={() => toggle(code)} />{" "}
              {nameOf(code) ?? code}
            </label>
          ))}
        </div>
      )}
      {onRemove && (
        <Button
          small
          look="quiet"
          type="button"
          onClick={(event) => {
            settleText(event.currentTarget.closest("fieldset"));
            onRemove();
          }}
        >
          {words.removePart(number)}
        </Button>
      )}
    </fieldset>
  );
}
