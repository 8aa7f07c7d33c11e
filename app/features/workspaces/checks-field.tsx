import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";

interface ChecksFieldProps {
  readonly id: string;
  readonly legend: string;
  readonly help: string;
  readonly error: string | undefined;
  /** above the choices: what finds one of many */
  readonly finder?: ReactNode;
  readonly children: ReactNode;
}

/** Many choices under titles, all to be seen at once, with what is wrong said below them. */
export function ChecksField({ id, legend, help, error, finder, children }: ChecksFieldProps) {
  return (
    <fieldset className="field" aria-describedby={`${id}-help`}>
      <legend>{legend}</legend>
      <span className="help" id={`${id}-help`}>
        {help}
      </span>
      {finder}
      <div className={classNames("checks", error && "err")} id={id} tabIndex={-1}>
        {children}
      </div>
      {error && (
        <span className="err">
          <Icon name="error" size="small" /> {error}
        </span>
      )}
    </fieldset>
  );
}
