import { formatCount } from "~/domain/wording/format-number";

export const importArchiveTexts = {
  it: {
    title: "Riapri un cantiere da un archivio",
    facts: "L’archivio che qualcuno ha portato via da un’altra installazione, o da questa.",
    choose: "Scegli l’archivio",
    file: "L’archivio",
    fileHelp:
      "Il file .zip com’è stato scaricato. Prima guardiamo che cosa c’è dentro: per ora non cambia nulla.",
    look: "Guarda che cosa c’è",
    busy: "Controllo l’impronta di ogni file…",
    errorTitle: "L’archivio non è stato preso",
    found: "Che cosa c’è nell’archivio",
    whole: "È intero: l’impronta di ogni file è quella di quando è stato fatto.",
    workspace: "Cantiere",
    takenAt: "Com’era",
    counts: {
      bodies: "Enti",
      texts: "Documenti condivisi",
      edits: "Modifiche ai testi",
      workshops: "Laboratori",
      cards: "Cartellini",
      files: "File",
    },
    people: "Persone",
    peopleWhat: (people: number, known: number) =>
      `${formatCount("it", people)}, di cui ${formatCount("it", known)} già qui con la stessa posta. Le altre entrano con un collegamento via posta: le password non viaggiano.`,
    there:
      "Questo cantiere è già qui, e così resta. Puoi prenderne una copia: avrà vita propria, la fase aperta e nessun congelamento.",
    asCopy: "Prendilo come copia",
    asCopyHelp: "Un secondo cantiere accanto al primo, con la fase aperta e senza i congelamenti.",
    joins: "Entra anche tu, come chi amministra per il capofila",
    confirm: "Riapri il cantiere",
    confirmCopy: "Fai la copia",
    writing: "Scrivo il cantiere…",
    other: "Guarda un altro archivio",
    errors: {
      "workspace-there": "Questo cantiere intanto è già qui: puoi solo farne una copia.",
      "archive-not-valid":
        "L’archivio ha righe che qui non possono stare: non è stato scritto da Cantiere, o non così. Non è cambiato nulla.",
      "preview-gone": "L’archivio che avevi mandato non c’è più: mandalo di nuovo.",
      "too-many-tries": "Troppi tentativi: aspetta qualche minuto e riprova.",
      other: "Qualcosa non va: riprova.",
    },
  },
  en: {
    title: "Open a workspace from an archive",
    facts: "The archive somebody took away from another installation, or from this one.",
    choose: "Choose the archive",
    file: "The archive",
    fileHelp: "The .zip file as it was downloaded. First we look at what is in it: nothing changes yet.",
    look: "See what is in it",
    busy: "Checking the hash of every file…",
    errorTitle: "The archive was not taken",
    found: "What the archive holds",
    whole: "It is whole: the hash of every file is the one it was made with.",
    workspace: "Workspace",
    takenAt: "As it was on",
    counts: {
      bodies: "Organisations",
      texts: "Shared documents",
      edits: "Edits of texts",
      workshops: "Workshops",
      cards: "Cards",
      files: "Files",
    },
    people: "People",
    peopleWhat: (people: number, known: number) =>
      `${formatCount("en", people)}, of whom ${formatCount("en", known)} are here with the same address. The others sign in by a mailed link: passwords do not travel.`,
    there:
      "This workspace is here already, and stays as it is. You can take a copy: it goes on by itself, with its stage open and no freeze.",
    asCopy: "Take it as a copy",
    asCopyHelp: "A second workspace beside the first, with its stage open and without the freezes.",
    joins: "Join it yourself, administering it for the lead",
    confirm: "Open the workspace",
    confirmCopy: "Make the copy",
    writing: "Writing the workspace…",
    other: "Look at another archive",
    errors: {
      "workspace-there": "Meanwhile this workspace is here: you can only make a copy of it.",
      "archive-not-valid":
        "The archive has rows that cannot stand here: Cantiere has not written it, or not so. Nothing changed.",
      "preview-gone": "The archive you sent is gone: send it again.",
      "too-many-tries": "Too many tries: wait some minutes and try again.",
      other: "Something is wrong: try again.",
    },
  },
};
