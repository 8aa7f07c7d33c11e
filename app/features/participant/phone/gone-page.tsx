import { ParticipantPage } from "../participant-page";
import { useWords } from "../words/words-context";
import { Refusal } from "./not-taken";
import { type SaidBack, textOfSaid } from "./said-back";

interface GonePageProps {
  /** null: the page was opened again, and nothing was sent with it */
  readonly said: SaidBack | null;
}

/** For somebody who is no longer in the workshop when a form of theirs comes: what they wrote is nowhere else. */
export function GonePage({ said }: GonePageProps) {
  const { words } = useWords();
  const text = said === null ? "" : textOfSaid(said);
  return (
    <ParticipantPage over="Cantiere" title={words.joinTitle} languageAddress={null}>
      <div role="alert">
        <Refusal reason="not-joined" text={text} />
      </div>
      {text !== "" && <p>{words.copyFirst}</p>}
    </ParticipantPage>
  );
}
