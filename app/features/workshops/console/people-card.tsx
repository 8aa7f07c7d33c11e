import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { ActForm } from "./act-form";
import type { ParticipantView } from "./console-data";
import { consoleTexts } from "./console-texts";

interface PeopleCardProps {
  readonly participants: readonly ParticipantView[];
  readonly mayRun: boolean;
}

/** Who came in by phone, by the name they gave themselves. */
export function PeopleCard({ participants, mayRun }: PeopleCardProps) {
  const words = useTexts(consoleTexts);
  if (participants.length === 0) return null;
  return (
    <Card title={words.people} aside={<span className="muted small num">{participants.length}</span>}>
      {/* It may be as long as the hall is full: the keyboard must be able to move it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="present" role="group" aria-label={words.people} tabIndex={0}>
        <ul>
          {participants.map((person) => (
            <li key={person.id}>
              <div>
                <b>{person.nickname}</b> {person.isReady && <Tag tone="ok">{words.isReady}</Tag>}
                {person.of !== "" && <span className="xs muted">{person.of}</span>}
              </div>
              {mayRun && <RemovePerson person={person} />}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function RemovePerson({ person }: { readonly person: ParticipantView }) {
  const words = useTexts(consoleTexts);
  return (
    <details>
      <summary aria-label={words.removeNamed(person.nickname)}>{words.removePerson}</summary>
      <ActForm intent="remove-participant" fields={{ participantId: person.id }}>
        <p className="small">{words.removeSure(person.nickname)}</p>
        <Button small look="danger">
          {words.removeYes}
        </Button>
      </ActForm>
    </details>
  );
}
