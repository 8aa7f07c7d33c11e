import { useEffect, useRef } from "react";
import { Icon } from "./icon";

interface ErrorSummaryProps {
  readonly title: string;
  /** one entry per field, in the order of the form; `field` is the id of its control, null for the whole form */
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
}

/** What is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="note bad form-errors" role="alert" tabIndex={-1} ref={box}>
      <Icon name="error" />
      <div>
        <b>{title}</b>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field ?? "form"}-${message}`}>
              {field ? <a href={`#${field}`}>{message}</a> : message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
