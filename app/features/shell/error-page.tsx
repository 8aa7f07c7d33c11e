import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { useTexts } from "~/ui/language";
import { GateShell } from "./gate-shell";

const texts = {
  it: {
    notFound: "Questa pagina non c’è",
    notFoundWhat: "L’indirizzo è sbagliato, oppure la pagina non è tra quelle che puoi vedere.",
    notAllowed: "Qui non puoi farlo",
    notAllowedWhat:
      "Il tuo ruolo in questo cantiere non lo prevede. Chi amministra il cantiere può cambiarlo.",
    tooMany: "Troppi tentativi",
    tooManyWhat: "Aspetta un quarto d’ora e riprova.",
    frozen: "La fase è congelata",
    frozenWhat: "Questa modifica non è stata fatta: si può leggere tutto e non modificare nulla.",
    broken: "Qualcosa non ha funzionato",
    brokenWhat: "Quello che risulta salvato è salvo. Ricarica la pagina tra un momento.",
    home: "Torna ai tuoi cantieri",
  },
  en: {
    notFound: "This page is not here",
    notFoundWhat: "The address is wrong, or the page is not among those you may see.",
    notAllowed: "You cannot do this here",
    notAllowedWhat:
      "Your role in this workspace does not include it. An administrator of the workspace can change it.",
    tooMany: "Too many tries",
    tooManyWhat: "Wait a quarter of an hour and try again.",
    frozen: "The stage is frozen",
    frozenWhat: "This change was not made: everything can be read and nothing changed.",
    broken: "Something went wrong",
    brokenWhat: "What was shown as saved is safe. Reload the page in a moment.",
    home: "Back to your workspaces",
  },
};

interface ErrorPageProps {
  /** null: nobody is signed in, or it could not be asked */
  readonly person?: { readonly name: string } | null;
}

/** What happened, what is kept, what to do. */
export function ErrorPage({ person = null }: ErrorPageProps) {
  const words = useTexts(texts);
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const isFrozen = isRouteErrorResponse(error) && error.data === "stage-frozen";
  const [title, what] = isFrozen ? [words.frozen, words.frozenWhat] : wordsOf(status, words);
  return (
    <GateShell person={person} hasBar>
      <main id="contenuto" tabIndex={-1} className="narrow">
        <h1>{title}</h1>
        <p className="lead">{what}</p>
        <p>
          <Link className="btn o" to="/">
            {words.home}
          </Link>
        </p>
      </main>
    </GateShell>
  );
}

function wordsOf(status: number, words: (typeof texts)["it"]): readonly [string, string] {
  if (status === 404) return [words.notFound, words.notFoundWhat];
  if (status === 403) return [words.notAllowed, words.notAllowedWhat];
  if (status === 429) return [words.tooMany, words.tooManyWhat];
  return [words.broken, words.brokenWhat];
}
