import type { ReactNode } from "react";
import { languageNames } from "./words/words-in";
import { participantLanguages } from "~/domain/workshop/phrase";
import { useWords } from "./words/words-context";

interface LanguageForm {
  readonly id: string;
  /** of what says that only a language was chosen */
  readonly name: string;
}

interface ParticipantPageProps {
  /** the small line in the blue head */
  readonly over: string;
  readonly title: string;
  /** where this page is in a language; null: it is in the one that was chosen */
  readonly languageAddress: ((language: string) => string) | null;
  /** the form that is sent there, so that what was typed in it goes along; not said: there is nothing to lose */
  readonly languageForm?: LanguageForm;
  readonly children: ReactNode;
}

/** The pages around a workshop: the code, joining, what became of it. One thing on the screen, no menu. */
export function ParticipantPage({
  over,
  title,
  languageAddress,
  languageForm,
  children,
}: ParticipantPageProps) {
  const { words } = useWords();
  return (
    <>
      <a className="skip" href="#contenuto">
        {words.skip}
      </a>
      <header className="phead">
        <p>{over}</p>
      </header>
      {languageAddress && <LanguageChoice addressOf={languageAddress} form={languageForm ?? null} />}
      <main id="contenuto" tabIndex={-1} className="pmain">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

interface LanguageChoiceProps {
  readonly addressOf: (language: string) => string;
  readonly form: LanguageForm | null;
}

function LanguageChoice({ addressOf, form }: LanguageChoiceProps) {
  const { language: current, words } = useWords();
  return (
    <nav className="plang" aria-label={words.language}>
      {/* Enter in a field presses the first button of its form: it must not be one of these. */}
      {form && <button type="submit" form={form.id} className="vh" tabIndex={-1} aria-hidden="true" />}
      <ul>
        {participantLanguages.map((language) => {
          const shown = {
            lang: language,
            ...(language === current && { "aria-current": "true" as const }),
          };
          return (
            <li key={language}>
              {form ? (
                <button
                  {...shown}
                  type="submit"
                  form={form.id}
                  name={form.name}
                  value={language}
                  formAction={addressOf(language)}
                >
                  {languageNames[language]}
                </button>
              ) : (
                <a {...shown} href={addressOf(language)} hrefLang={language}>
                  {languageNames[language]}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
