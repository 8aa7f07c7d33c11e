import type { Choice } from "~/ui/field";
import { useTexts } from "~/ui/language";
import { ChecksField } from "./checks-field";
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

/** Stages under the title of their call, all to be seen at once: in a closed list a phone cuts their names. */
export function CallField({ calls, chosen, error }: CallFieldProps) {
  const words = useTexts(texts);
  return (
    <ChecksField id="stage" legend={words.call} help={words.callHelp} error={error}>
      {calls.map(({ title, stages }, at) => (
        <div key={title} role="group" aria-labelledby={`call-${at}`}>
          <h2 id={`call-${at}`}>{title}</h2>
          {stages.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name="stage" value={value} defaultChecked={value === chosen} />
              <span className="what">{label}</span>
            </label>
          ))}
        </div>
      ))}
    </ChecksField>
  );
}
