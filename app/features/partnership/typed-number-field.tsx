import { type ComponentProps, useState } from "react";
import { readsTwoWays } from "~/domain/form/typed-number";
import { TextField } from "~/ui/field";

type TypedNumberFieldProps = ComponentProps<typeof TextField> & {
  /** how a number that could be read in two ways is read, in words; null: it is refused anyway */
  readonly sayReading: (typed: string) => string | null;
};

/** A number to be typed, which says at once how it is read where people write it in two ways: "1.234". */
export function TypedNumberField({ sayReading, ...field }: TypedNumberFieldProps) {
  const [typed, setTyped] = useState("");
  const note = readsTwoWays(typed) ? (sayReading(typed) ?? "") : "";
  return (
    <TextField
      {...field}
      note={note}
      inputMode="decimal"
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
