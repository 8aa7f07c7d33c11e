import type { TextareaHTMLAttributes } from "react";
import { Field } from "./field";
import { useTexts } from "./language";
import { longTextTexts } from "./long-text-texts";
import { useIsHydrated } from "./use-is-hydrated";
import { useNumbers, useTooLong } from "./use-too-long";

interface LongTextFieldProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className" | "maxLength"> {
  readonly name: string;
  /** its name, unless the page has several of that name */
  readonly id?: string | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly defaultValue?: string;
  readonly longest: number;
  /** how long a text is, counted as whoever takes it counts */
  readonly count?: (text: string) => number;
}

/** A text that may be so long and no longer. It is never cut: whoever writes or pastes too much is told how much. */
export function LongTextField(props: LongTextFieldProps) {
  const { name, id = name, label, help, error, longest, count, ...area } = props;
  const words = useTexts(longTextTexts);
  const isHydrated = useIsHydrated();
  const say = useNumbers();
  const { length, tooMany, hear } = useTooLong({ ...area, longest, count });
  const counter = `${id}-count`;
  return (
    <Field name={name} id={id} label={label} help={help} error={tooMany ?? error}>
      {(control) => (
        <>
          <textarea
            rows={4}
            {...area}
            {...control}
            aria-describedby={[control["aria-describedby"], counter].filter(Boolean).join(" ")}
            onChange={(event) => {
              hear(event.target.value);
              area.onChange?.(event);
            }}
          />
          <span id={counter} className="small muted num">
            {/* Without scripts nobody counts: then it says what the limit is. */}
            {isHydrated ? words.counter(say(length), say(longest)) : words.atMost(say(longest))}
          </span>
        </>
      )}
    </Field>
  );
}
