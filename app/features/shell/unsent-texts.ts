/** For each reason: what happened, and what to do. */
export const unsentTexts = {
  it: {
    kept: "Quello che hai scritto è ancora qui.",
    offline: { what: "Non salvato: non c’è rete.", act: "Riprova quando torna." },
    unanswered: {
      what: "Non si sa se è salvato: il server non risponde.",
      act: "Puoi inviarlo di nuovo così com’è: se era già arrivato non viene salvato due volte.",
    },
    signedOut: { what: "Non salvato: la tua sessione è finita.", act: "Poi torna qui e riprova." },
    frozen: {
      what: "Non salvato: intanto la fase è stata congelata.",
      act: "Copialo, se ti serve, e ricarica la pagina.",
    },
    approved: {
      what: "Non salvato: intanto il verbale è stato approvato.",
      act: "Copialo, ricarica la pagina e, se puoi, riapri il verbale.",
    },
    notAllowed: {
      what: "Non salvato: il tuo ruolo non lo prevede.",
      act: "Copialo e chiedi a chi amministra il cantiere.",
    },
    notThere: {
      what: "Non salvato: ciò che volevi cambiare non c’è, oppure non è tra quello che puoi vedere.",
      act: "Copialo, se ti serve, prima di lasciare la pagina; poi chiedi a chi amministra il cantiere.",
    },
    tooMany: { what: "Non salvato: troppi tentativi.", act: "Aspetta un quarto d’ora e riprova." },
    changed: {
      what: "Non salvato: intanto qualcosa è cambiato.",
      act: "Copialo, se ti serve, e ricarica la pagina.",
    },
    broken: {
      what: "Non si sa se è salvato: qualcosa non ha funzionato.",
      act: "Puoi inviarlo di nuovo così com’è: se era già arrivato non viene salvato due volte.",
    },
    lost: "La pagina è cambiata mentre scrivevi.",
    lostWhat: "Quello che avevi scritto non era salvato: è qui sotto, copialo.",
    lostText: "Quello che avevi scritto",
    signIn: "Accedi in un’altra scheda.",
    close: "Chiudi",
  },
  en: {
    kept: "What you wrote is still here.",
    offline: { what: "Not saved: there is no network.", act: "Try again when it is back." },
    unanswered: {
      what: "It is not known whether it is saved: the server does not answer.",
      act: "You can send it again as it is: if it had arrived already it is not saved twice.",
    },
    signedOut: { what: "Not saved: your session has ended.", act: "Then come back here and try again." },
    frozen: {
      what: "Not saved: the stage was frozen meanwhile.",
      act: "Copy it if you need it, and reload the page.",
    },
    approved: {
      what: "Not saved: the minutes were approved meanwhile.",
      act: "Copy it, reload the page and, if you may, reopen the minutes.",
    },
    notAllowed: {
      what: "Not saved: your role does not include it.",
      act: "Copy it, and ask an administrator of the workspace.",
    },
    notThere: {
      what: "Not saved: what you wanted to change is not here, or it is not among what you may see.",
      act: "Copy it, if you need it, before you leave the page; then ask an administrator of the workspace.",
    },
    tooMany: { what: "Not saved: too many tries.", act: "Wait a quarter of an hour and try again." },
    changed: {
      what: "Not saved: something changed meanwhile.",
      act: "Copy it if you need it, and reload the page.",
    },
    broken: {
      what: "It is not known whether it is saved: something went wrong.",
      act: "You can send it again as it is: if it had arrived already it is not saved twice.",
    },
    lost: "The page changed while you were writing.",
    lostWhat: "What you had written was not saved: it is below, copy it.",
    lostText: "What you had written",
    signIn: "Sign in in another tab.",
    close: "Close",
  },
};
