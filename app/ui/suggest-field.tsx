import { useFetcher } from "@remix-run/react";
import { type ComponentProps, useId } from "react";
import { TextField } from "./field";

interface SuggestFieldProps extends ComponentProps<typeof TextField> {
  /** the address that answers with the list: each a text and what distinguishes it */
  readonly from: string;
}

/** A text field with suggestions, asked for once somebody comes to it: most who open a form never do. */
export function SuggestField({ from, ...field }: SuggestFieldProps) {
  const listId = useId();
  const { data, state, load } = useFetcher<readonly (readonly [string, string])[]>();
  const handleFocus = () => {
    if (data === undefined && state === "idle") load(from);
  };
  return (
    <>
      <TextField {...field} list={listId} onFocus={handleFocus} autoComplete="off" />
      <datalist id={listId}>
        {data?.map(([text, detail]) => (
          <option key={text} value={text}>
            {detail}
          </option>
        ))}
      </datalist>
    </>
  );
}
