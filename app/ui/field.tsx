import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { useTooLong } from "./use-too-long";

interface FieldProps {
  /** the name of the value */
  readonly name: string;
  /** of the control, where an error summary links to; its name, unless the page has several of that name */
  readonly id?: string | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** how what was typed is understood, said as it is typed; empty: there is nothing to say */
  readonly note?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly "aria-invalid": true | undefined;
  readonly "aria-describedby": string | undefined;
}

/** Label above, help under it, then the control, then how it is understood and what is wrong with it. */
export function Field({ name, id = name, label, help, error, note, children }: FieldProps) {
  const described = [help && `${id}-help`, note && `${id}-note`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
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
        name,
        className: classNames("in", error && "err"),
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {note !== undefined && (
        <span className="help" id={`${id}-note`} role="status">
          {note}
        </span>
      )}
      {error && (
        <span className="err" id={`${id}-error`}>
          <Icon name="error" size="small" /> {error}
        </span>
      )}
    </div>
  );
}

/** Without `maxLength`, by which browsers cut what is pasted and say nothing. */
type Control<Attributes> = Omit<FieldProps, "children"> &
  Omit<Attributes, "name" | "id" | "className" | "maxLength">;

type TextFieldProps = Control<InputHTMLAttributes<HTMLInputElement>> & {
  /** how many characters are taken: of more it says how many are too many */
  readonly longest?: number;
};

export function TextField({ label, help, error, note, name, id, longest, ...input }: TextFieldProps) {
  const { tooMany, hear } = useTooLong({ ...input, longest });
  return (
    <Field name={name} id={id} label={label} help={help} note={note} error={tooMany ?? error}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          onChange={(event) => {
            hear(event.target.value);
            input.onChange?.(event);
          }}
        />
      )}
    </Field>
  );
}

export function TextAreaField({
  label,
  help,
  error,
  name,
  id,
  ...area
}: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Field name={name} id={id} label={label} help={help} error={error}>
      {(control) => <textarea rows={4} {...area} {...control} />}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type SelectFieldProps = Control<SelectHTMLAttributes<HTMLSelectElement>> & {
  readonly choices: readonly Choice[];
};

export function SelectField({ label, help, error, name, id, choices, ...select }: SelectFieldProps) {
  return (
    <Field name={name} id={id} label={label} help={help} error={error}>
      {(control) => (
        <select {...select} {...control}>
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
