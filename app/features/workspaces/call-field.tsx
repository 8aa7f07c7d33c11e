import { type Choice, Field } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface CallChoice {
  readonly title: string;
  /** `<call>/<stage>` */
  readonly stages: readonly Choice[];
}

interface CallFieldProps {
  readonly calls: readonly CallChoice[];
  readonly chosen: string;
  readonly error: string | undefined;
}

/** Stages under the title of their call: titles of calls are long, and beside the stage they would be cut. */
export function CallField({ calls, chosen, error }: CallFieldProps) {
  const words = useTexts(texts);
  return (
    <Field name="stage" label={words.call} help={words.callHelp} error={error}>
      {(control) => (
        <select {...control} defaultValue={chosen}>
          {calls.map(({ title, stages }) => (
            <optgroup key={title} label={title}>
              {stages.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
