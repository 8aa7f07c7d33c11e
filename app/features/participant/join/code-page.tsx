import { ParticipantPage } from "../participant-page";
import { PlainField } from "../plain-field";
import { useWords } from "../words/words-context";

interface CodePageProps {
  /** what was typed, when no workshop is open by it */
  readonly typed: string;
  readonly error: "missing" | "unknown" | "too-many-tries" | null;
}

/** Six letters and a button: what the screen in the room asks for. */
export function CodePage({ typed, error }: CodePageProps) {
  const { words, language } = useWords();
  const sentences = {
    missing: words.codeMissing,
    unknown: words.codeUnknown,
    "too-many-tries": words.tooManyTries,
  };
  return (
    <ParticipantPage over="Cantiere" title={words.codeTitle} languageAddress={languageAddress}>
      <form action="/partecipa" noValidate className="pform">
        <input type="hidden" name="lingua" value={language} />
        <PlainField
          id="codice"
          label={words.codeLabel}
          help={words.codeLead}
          error={error && sentences[error]}
        >
          {(control) => (
            <input
              {...control}
              className="in code"
              name="codice"
              dir="ltr"
              defaultValue={typed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
          )}
        </PlainField>
        <button type="submit" className="btn p wide">
          {words.codeGo}
        </button>
      </form>
      <p className="small">
        <a href={`/esito?lingua=${language}`}>{words.toFate}</a>
      </p>
    </ParticipantPage>
  );
}

function languageAddress(language: string): string {
  return `/partecipa?lingua=${language}`;
}
