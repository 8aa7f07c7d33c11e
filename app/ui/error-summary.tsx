import { useEffect, useRef } from "react";
import { Icon } from "./icon";
import { usePageKey } from "./use-answer";

interface ErrorSummaryProps {
  readonly title: string;
  /** one entry per field, in the order of the form; `field` is the id of its control, null for the whole form */
  readonly errors: readonly { readonly field: string | null; readonly message: string }[];
}

/**
 * What is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears, and with each
 * answer; not when the page only asks for its data again, or it would be taken from whoever is mending the form.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = usePageKey();
  const said = JSON.stringify(errors);
  useEffect(() => {
    if (said !== "[]") box.current?.focus();
  }, [said, key]);
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
