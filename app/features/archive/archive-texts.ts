export const archiveTexts = {
  it: {
    title: "Porta via tutto",
    facts: "Un archivio con tutto il cantiere: da leggere senza Cantiere e da riaprire altrove.",
    trail: "Percorso",
    settings: "Impostazioni",
    what: "Che cosa c’è dentro",
    inside: [
      "una pagina da leggere in qualunque browser, anche senza rete: proposta, enti, persone, bisogni, laboratori, storia",
      "tabelle per il foglio di calcolo e la mappa dei bisogni",
      "tutti i file caricati e quelli firmati",
      "ogni modifica di ogni testo, con chi l’ha fatta: un’altra installazione di Cantiere riapre il cantiere com’era",
    ],
    outside:
      "Restano fuori password, inviti e codici personali: con l’archivio nessuno può entrare. Dei voti senza nome non c’è nulla che porti a chi ha votato.",
    care: "Contiene nomi, indirizzi di posta e codici fiscali: dallo solo a chi può vederli.",
    make: "Prepara l’archivio",
    makeAgain: "Preparane un altro",
    working: "Preparo l’archivio",
    steps: { waiting: "Comincio", texts: "Leggo i testi", rows: "Scrivo righe, storia e file" } as Record<
      string,
      string
    >,
    refresh: "Guarda a che punto è",
    ready: "L’archivio è pronto",
    download: "Scarica",
    kept: "Resta qui un quarto d’ora; poi se ne prepara un altro.",
    fingerprint: "Impronta SHA-256",
    failed: "L’archivio non è riuscito",
    failedWhat:
      "Nel cantiere non è cambiato nulla. Riprova; se succede ancora, avvisa chi cura l’installazione.",
    gone: "Quell’archivio non c’è più",
    goneWhat: "Resta un quarto d’ora. Preparane un altro.",
  },
  en: {
    title: "Take everything away",
    facts: "One archive with the whole workspace: to be read without Cantiere and opened again elsewhere.",
    trail: "Path",
    settings: "Settings",
    what: "What is in it",
    inside: [
      "a page for any browser, also without a network: proposal, organisations, people, needs, workshops, history (in Italian)",
      "tables for a spreadsheet, and the map of needs",
      "all files that were uploaded, and the signed ones",
      "every change to every text, with its author: another installation of Cantiere opens the workspace as it was",
    ],
    outside:
      "Passwords, invitations and personal codes stay here: the archive lets nobody in. Nothing leads from a vote without names to who cast it.",
    care: "It holds names, mail addresses and tax codes: give it only to people who may see them.",
    make: "Prepare the archive",
    makeAgain: "Prepare another one",
    working: "Preparing the archive",
    steps: {
      waiting: "Beginning",
      texts: "Reading the texts",
      rows: "Writing rows, history and files",
    } as Record<string, string>,
    refresh: "See how far it is",
    ready: "The archive is ready",
    download: "Download",
    kept: "It is kept for a quarter of an hour; then another one can be made.",
    fingerprint: "SHA-256 fingerprint",
    failed: "The archive failed",
    failedWhat:
      "Nothing changed in the workspace. Try again; if it happens again, tell who looks after the installation.",
    gone: "That archive is gone",
    goneWhat: "It is kept for a quarter of an hour. Prepare another one.",
  },
};
