import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useLanguage, useTexts } from "~/ui/language";

const texts = {
  it: {
    notFound: "Questa pagina non c’è",
    notFoundWhat: "L’indirizzo è sbagliato, o il laboratorio non c’è più.",
    tooMany: "Troppi tentativi",
    tooManyWhat: "Aspetta un momento e ricarica la pagina.",
    broken: "Qualcosa non ha funzionato",
    brokenWhat:
      "Quello che hai scritto resta sul telefono e parte da solo. Ricarica la pagina tra un momento.",
    again: "Entra con un codice",
  },
  en: {
    notFound: "This page is not here",
    notFoundWhat: "The address is wrong, or the workshop is no longer there.",
    tooMany: "Too many tries",
    tooManyWhat: "Wait a moment and reload the page.",
    broken: "Something went wrong",
    brokenWhat: "What you wrote stays on the phone and goes by itself. Reload the page in a moment.",
    again: "Join with a code",
  },
};

/** What happened and what to do, when the words of the participant's language did not arrive. */
export function ParticipantError() {
  const words = useTexts(texts);
  const language = useLanguage();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, what] = wordsOf(status, words);
  return (
    <div lang={language}>
      <header className="phead">
        <p>Cantiere</p>
      </header>
      <main id="contenuto" tabIndex={-1} className="pmain">
        <h1>{title}</h1>
        <p className="lead">{what}</p>
        <p>
          <a href="/partecipa">{words.again}</a>
        </p>
      </main>
    </div>
  );
}

function wordsOf(status: number, words: (typeof texts)["it"]): readonly [string, string] {
  if (status === 404 || status === 403) return [words.notFound, words.notFoundWhat];
  if (status === 429) return [words.tooMany, words.tooManyWhat];
  return [words.broken, words.brokenWhat];
}
