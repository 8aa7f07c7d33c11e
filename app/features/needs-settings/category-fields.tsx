import { useState } from "react";
import { categoryColourHex, categoryIconPaths } from "~/domain/map/category-icon-paths";
import {
  categoryColours,
  type CategoryIcon,
  categoryIcons,
  type NeedCategory,
} from "~/domain/needs/category";
import { TextField } from "~/ui/field";
import { errorOf, type FormState, valueOf } from "~/ui/form-state";
import { useTexts } from "~/ui/language";
import { useMeanwhile } from "~/ui/use-meanwhile";
import { settingsTexts } from "./settings-texts";

interface CategoryFieldsProps {
  /** makes the ids of the page's many forms differ */
  readonly formId: string;
  readonly category: NeedCategory | null;
  readonly form: FormState | null;
  /** how many needs there are of it */
  readonly count: number;
}

/** Name, icon, colour and whether it is sensitive; icons and colours are chosen by their names. */
export function CategoryFields({ formId, category, form, count }: CategoryFieldsProps) {
  const words = useTexts(settingsTexts);
  const meanwhile = useMeanwhile(form);
  const wasSensitive = category?.isSensitive ?? false;
  const isSensitive = form === null ? wasSensitive : form.values["isSensitive"] !== undefined;
  return (
    <>
      <TextField
        name="name"
        id={`${formId}-name`}
        label={words.name}
        lang="it"
        longest={60}
        defaultValue={valueOf(form, "name", category?.name ?? "")}
        error={errorOf(form, "name", words.errors) ?? meanwhile("name", category?.name ?? "")}
      />
      <Radios
        legend={words.icon}
        name="icon"
        error={errorOf(form, "icon", words.errors)}
        chosen={valueOf(form, "icon", category?.icon ?? "star")}
        choices={categoryIcons.map((icon) => ({ value: icon, label: words.icons[icon], icon }))}
      />
      <Radios
        legend={words.colour}
        name="colour"
        error={errorOf(form, "colour", words.errors)}
        chosen={valueOf(form, "colour", category?.colour ?? "blue")}
        choices={categoryColours.map((colour) => ({
          value: colour,
          label: words.colours[colour],
          colour: categoryColourHex[colour],
        }))}
      />
      <div>
        <label className="pick">
          <input
            type="checkbox"
            name="isSensitive"
            defaultChecked={isSensitive}
            aria-describedby={`${formId}-sensitive`}
          />
          <span>{words.isSensitive}</span>
        </label>
        <p className="small muted" id={`${formId}-sensitive`}>
          {words.sensitiveHelp}
          {!wasSensitive && count > 0 && ` ${words.sensitiveNow(count)}`}
        </p>
      </div>
    </>
  );
}

interface RadiosProps {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly error: string | undefined;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly icon?: CategoryIcon;
    readonly colour?: string;
  }[];
}

function Radios({ legend, name, chosen, error, choices }: RadiosProps) {
  // What others choose meanwhile would take the tick off what was chosen here.
  const [first] = useState(chosen);
  return (
    <fieldset className="category-choice">
      <legend>{legend}</legend>
      <div>
        {choices.map(({ value, label, icon, colour }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === first} />
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              {icon ? (
                <path d={categoryIconPaths[icon]} fillRule="evenodd" />
              ) : (
                <circle cx="12" cy="12" r="10" fill={colour} />
              )}
            </svg>
            {label}
          </label>
        ))}
      </div>
      {error && <p className="bad">{error}</p>}
    </fieldset>
  );
}

/** The sign of a category, as on the map; its name stands beside it. */
export function CategoryMark({ category }: { readonly category: NeedCategory }) {
  return (
    <svg className="category-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <circle cx="18" cy="18" r="18" fill={categoryColourHex[category.colour]} />
      <path
        d={categoryIconPaths[category.icon]}
        fillRule="evenodd"
        fill="#fff"
        transform="translate(7.2 7.2) scale(0.9)"
      />
    </svg>
  );
}
