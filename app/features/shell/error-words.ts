import { isRouteErrorResponse } from "@remix-run/react";
import type { InterfaceLanguage, Texts } from "~/ui/language";

interface ErrorWords {
  readonly title: string;
  readonly what: string;
}

/** What happened to a page that cannot be shown, and what is kept of it. */
export function errorWords(error: unknown, language: InterfaceLanguage): ErrorWords {
  const words = texts[language];
  if (!isRouteErrorResponse(error)) return words.broken;
  if (error.data === "stage-frozen") return words.frozen;
  if (error.status === 404) return words.notFound;
  if (error.status === 403) return words.notAllowed;
  return error.status === 429 ? words.tooMany : words.broken;
}

const texts = {
  it: {
    notFound: {
      title: "Questa pagina non c’è",
      what: "L’indirizzo è sbagliato, oppure la pagina non è tra quelle che puoi vedere.",
    },
    notAllowed: {
      title: "Qui non puoi farlo",
      what: "Il tuo ruolo in questo cantiere non lo prevede. Chi amministra il cantiere può cambiarlo.",
    },
    tooMany: { title: "Troppi tentativi", what: "Aspetta un quarto d’ora e riprova." },
    frozen: {
      title: "La fase è congelata",
      what: "Questa modifica non è stata fatta: si può leggere tutto e non modificare nulla.",
    },
    broken: {
      title: "Qualcosa non ha funzionato",
      what: "Quello che risulta salvato è salvo. Ricarica la pagina tra un momento.",
    },
  },
  en: {
    notFound: {
      title: "This page is not here",
      what: "The address is wrong, or the page is not among those you may see.",
    },
    notAllowed: {
      title: "You cannot do this here",
      what: "Your role in this workspace does not include it. An administrator of the workspace can change it.",
    },
    tooMany: { title: "Too many tries", what: "Wait a quarter of an hour and try again." },
    frozen: {
      title: "The stage is frozen",
      what: "This change was not made: everything can be read and nothing changed.",
    },
    broken: {
      title: "Something went wrong",
      what: "What was shown as saved is safe. Reload the page in a moment.",
    },
  },
} satisfies Texts<Record<string, ErrorWords>>;
