import { Face } from "~/ui/face";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface PersonInSection {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: number;
}

interface PeopleHereProps {
  readonly people: readonly PersonInSection[];
  /** whether whoever looks at this writes as well */
  readonly canWrite: boolean;
}

/** Who else has this section open. */
export function PeopleHere({ people, canWrite }: PeopleHereProps) {
  const words = useTexts(texts);
  if (people.length === 0)
    return <p className="small muted">{canWrite ? words.onlyYou : words.nobodyHere}</p>;
  return (
    <ul>
      {people.map((person) => (
        <li key={person.memberId}>
          <Face {...person} />
          <p>
            <b>{person.name}</b> <span>{person.organisation}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
