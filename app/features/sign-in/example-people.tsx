import { Form } from "@remix-run/react";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface ExamplePersonLine {
  readonly accountId: string;
  readonly name: string;
  readonly organisation: string;
  /** in words: "Capofila, amministra" */
  readonly role: string;
}

interface ExamplePeopleProps {
  readonly people: readonly ExamplePersonLine[];
  readonly to: string;
}

/** One click per person, in the demonstration only. */
export function ExamplePeople({ people, to }: ExamplePeopleProps) {
  const words = useTexts(texts);
  return (
    <section className="example-people" aria-labelledby="example-people">
      <h2 id="example-people">{words.demoTitle}</h2>
      <p className="small muted">{words.demoLead}</p>
      <Form method="post">
        <input type="hidden" name="intent" value="example" />
        <input type="hidden" name="to" value={to} />
        <ul className="card">
          {people.map(({ accountId, name, organisation, role }) => (
            <li key={accountId}>
              <button type="submit" name="accountId" value={accountId}>
                <span>
                  <b>{name}</b>
                  <span className="small muted">
                    {organisation} · {role}
                  </span>
                </span>
                <Icon name="arrow-right" />
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}
