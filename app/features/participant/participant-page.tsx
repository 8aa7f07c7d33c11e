import type { ReactNode } from "react";
import { languageNames } from "./words/words-in";
import { participantLanguages } from "~/domain/workshop/phrase";
import { useWords } from "./words/words-context";

interface ParticipantPageProps {
  /** the small line in the blue head */
  readonly over: string;
  readonly title: string;
  /** where this page is in a language; null: it is in the one that was chosen */
  readonly languageAddress: ((language: string) => string) | null;
  readonly children: ReactNode;
}

/** The pages around a workshop: the code, joining, what became of it. One thing on the screen, no menu. */
export function ParticipantPage({ over, title, languageAddress, children }: ParticipantPageProps) {
  const { words } = useWords();
  return (
    <>
      <a className="skip" href="#contenuto">
        {words.skip}
      </a>
      <header className="phead">
        <p>{over}</p>
      </header>
      {languageAddress && <LanguageChoice addressOf={languageAddress} />}
      <main id="contenuto" tabIndex={-1} className="pmain">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

function LanguageChoice({ addressOf }: { readonly addressOf: (language: string) => string }) {
  const { language: current, words } = useWords();
  return (
    <nav className="plang" aria-label={words.language}>
      <ul>
        {participantLanguages.map((language) => (
          <li key={language}>
            <a
              href={addressOf(language)}
              lang={language}
              hrefLang={language}
              {...(language === current && { "aria-current": "true" as const })}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
