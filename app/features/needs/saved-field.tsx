import { TextField } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { LongTextField } from "~/ui/long-text-field";
import { needTexts } from "./need-texts";
import { useSavedValue } from "./use-saved-value";

interface SavedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** Answers a sentence when the value will not do. */
  readonly onSave: (typed: string) => string | undefined;
  readonly inputMode?: "numeric";
  /** what is longer is not saved while it is */
  readonly longest: number;
  readonly rows?: number;
  readonly lang?: "it";
}

/** One field of a need: what is typed is saved when it is left; what others write meanwhile is said. */
export function SavedField(props: SavedFieldProps) {
  const { value, onSave, rows, help, inputMode, lang, longest, ...field } = props;
  const words = useTexts(needTexts);
  const { control, error, meanwhile } = useSavedValue(
    value,
    (typed) => (typed.trim().length > longest ? words.tooLong : onSave(typed)),
    field.label,
  );
  const said =
    meanwhile === null ? help : meanwhile === "" ? words.meanwhileEmpty : words.meanwhile(meanwhile);
  const shared = { ...field, ...control, help: said, error, autoComplete: "off", ...(lang && { lang }) };
  return rows === undefined ? (
    <TextField {...shared} longest={longest} {...(inputMode && { inputMode })} />
  ) : (
    <LongTextField {...shared} longest={longest} rows={rows} />
  );
}
