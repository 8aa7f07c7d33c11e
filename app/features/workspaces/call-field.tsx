import { classNames } from "~/ui/class-names";
import type { Choice } from "~/ui/field";
import { Icon } from "~/ui/icon";
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

/** Stages under the title of their call, all to be seen at once: in a closed list a phone cuts their names. */
export function CallField({ calls, chosen, error }: CallFieldProps) {
  const words = useTexts(texts);
  return (
    <fieldset className="field" aria-describedby="stage-help">
      <legend>{words.call}</legend>
      <span className="help" id="stage-help">
        {words.callHelp}
      </span>
      <div className={classNames("checks", error && "err")} id="stage" tabIndex={-1}>
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
      </div>
      {error && (
        <span className="err">
          <Icon name="error" size="small" /> {error}
        </span>
      )}
    </fieldset>
  );
}
