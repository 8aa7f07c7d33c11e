import { Link, useRouteError } from "@remix-run/react";
import { useLanguage, useTexts } from "~/ui/language";
import { errorWords } from "./error-words";
import { GateShell } from "./gate-shell";

const texts = {
  it: { home: "Torna ai tuoi cantieri" },
  en: { home: "Back to your workspaces" },
};

interface ErrorPageProps {
  /** null: nobody is signed in, or it could not be asked */
  readonly person?: { readonly name: string } | null;
}

/** What happened, what is kept, what to do. */
export function ErrorPage({ person = null }: ErrorPageProps) {
  const words = useTexts(texts);
  const { title, what } = errorWords(useRouteError(), useLanguage());
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
