import { useWords } from "../words/words-context";
import { PersonalCode, type PersonalCodeProps } from "./personal-code";

interface AboutMeProps {
  /** null: the screen shows it already */
  readonly personalCode: PersonalCodeProps | null;
  readonly keptUntil: string;
}

/** Who reads, for how long, and one's own code: there at any moment, in nobody's way. */
export function AboutMe({ personalCode, keptUntil }: AboutMeProps) {
  const { words, say } = useWords();
  return (
    <div className="about">
      <details>
        <summary>{words.whoReads}</summary>
        <p>{say(words.whoReadsWhat, { day: keptUntil })}</p>
      </details>
      {personalCode !== null && (
        <details>
          <summary>{words.personalCode}</summary>
          <div className="pcode">
            <PersonalCode {...personalCode} />
          </div>
        </details>
      )}
    </div>
  );
}
