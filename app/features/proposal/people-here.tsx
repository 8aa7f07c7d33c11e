import { Face } from "~/ui/face";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

export interface PersonInSection {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: number;
}

/** Who else has this section open. */
export function PeopleHere({ people }: { readonly people: readonly PersonInSection[] }) {
  const words = useTexts(texts);
  if (people.length === 0) return <p className="small muted">{words.onlyYou}</p>;
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
