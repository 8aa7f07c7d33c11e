import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";

interface ChooseOfFileProps {
  readonly intent: string;
  /** of the field in which the choice is sent */
  readonly name: string;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  /** what goes along unseen: the file, and what was said with it */
  readonly carried: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  readonly words: { readonly title: string; readonly legend: string; readonly choose: string };
}

/** A file that holds several: which one is meant. */
export function ChooseOfFile({ intent, name, choices, carried, error, words }: ChooseOfFileProps) {
  return (
    <Card title={words.title}>
      <Form method="post" className="body fields" noValidate>
        <input type="hidden" name="intent" value={intent} />
        {Object.entries(carried).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <fieldset className="offer">
          <legend>{words.legend}</legend>
          {choices.map(({ value, label }, index) => (
            <label key={value} className="pick">
              <input
                type="radio"
                name={name}
                value={value}
                {...(index === 0 && { id: name })}
                aria-describedby={error === undefined ? undefined : `${name}-error`}
              />
              <span>{label}</span>
            </label>
          ))}
          {error && (
            <p className="bad" id={`${name}-error`}>
              {error}
            </p>
          )}
        </fieldset>
        <div className="acts">
          <Button look="primary">{words.choose}</Button>
        </div>
      </Form>
    </Card>
  );
}
