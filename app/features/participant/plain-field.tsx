import type { ReactNode } from "react";
import { Sign } from "./sign";

interface PlainFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | null;
  readonly children: (control: {
    readonly id: string;
    readonly "aria-invalid": true | undefined;
    readonly "aria-describedby": string | undefined;
  }) => ReactNode;
}

/** Label, help, the control, what is wrong with it: as on the desk, in the words of the participant. */
export function PlainField({ id, label, help, error, children }: PlainFieldProps) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described === "" ? undefined : described,
      })}
      {error && (
        <span className="err" id={`${id}-error`}>
          <Sign name="error" small /> {error}
        </span>
      )}
    </div>
  );
}
