import { plural } from "~/domain/wording/plural";

export const texts = {
  it: {
    trail: "Percorso",
    title: "Consegna",
    facts: "Qui prendi i file della candidatura, fatti dal testo salvato in questo momento.",
    factsFrozen: "Qui prendi i file della candidatura, fatti dal testo congelato.",
    checks: "Da rileggere",
    notWritten: (n: number) =>
      `${n} ${plural("it", n, { one: "sezione non è", other: "sezioni non sono" })} ancora ${plural("it", n, { one: "segnata", other: "segnate" })} come ${plural("it", n, { one: "scritta", other: "scritte" })}`,
    application: "Candidatura",
    applicationWhat:
      "PDF da firmare (archiviabile e accessibile), ODT e DOCX per chi deve ancora lavorarci, i dati in JSON. Tutto in un archivio con le impronte dei file.",
    applicationAct: "Prepara la candidatura",
    applicationNo: "La prepara il capofila.",
    draft: "Bozza da far leggere",
    draftWhat:
      "Gli stessi file, con scritto «Bozza» su ogni pagina: si possono far girare senza rischio di scambiarli per quelli veri.",
    draftAct: "Prepara la bozza",
    draftNo: "Chi sostiene la rete non prepara bozze.",
    working: "Sto preparando i file",
    steps: {
      waiting: "Leggo i testi",
      pdf: "Compongo il PDF",
      odt: "Scrivo l’ODT",
      docx: "Scrivo il DOCX",
      json: "Scrivo i dati",
      package: "Chiudo l’archivio con le impronte",
    } as Readonly<Record<string, string>>,
    progress: (done: number, of: number) => `${done} di ${of}`,
    refresh: "Aggiorna",
    ready: "I file sono pronti",
    download: "Scarica l’archivio",
    fingerprint: "Impronta SHA-256",
    fingerprintWhat: "Chi riceve l’archivio può calcolarla: se è uguale, nessuno l’ha cambiato.",
    again: "Lo stesso testo dà sempre gli stessi file.",
    remarks: "Da guardare prima di firmare",
    titlePage: "prima pagina",
    needsPart: "bisogni del territorio",
    indicatorsPart: "il territorio in cifre",
    replaced: (what: string, where: string, n: number) =>
      `${what} non si può stampare: al suo posto c’è � (${n} ${plural("it", n, { one: "volta", other: "volte" })} in «${where}»)`,
    leftOut: (what: string, where: string) => `Il collegamento ${what} è rimasto solo testo (in «${where}»)`,
    failed: "I file non sono pronti",
    failedRepair:
      "Una sezione è in riparazione: i file si preparano quando è di nuovo aperta. Avvisa chi gestisce il server.",
    failedWhat:
      "Qualcosa ha fermato la preparazione. I testi sono salvi: riprova; se succede ancora, dillo a chi amministra il cantiere.",
    gone: "L’archivio non c’è più",
    goneWhat: "I file si tengono per un quarto d’ora. Preparali di nuovo.",
  },
  en: {
    trail: "Trail",
    title: "Delivery",
    facts: "Here you take the files of the application, made from the text as it is saved now.",
    factsFrozen: "Here you take the files of the application, made from the frozen text.",
    checks: "To be read again",
    notWritten: (n: number) =>
      `${n} ${plural("en", n, { one: "section is", other: "sections are" })} not yet marked as written`,
    application: "Application",
    applicationWhat:
      "A PDF to sign (archivable and accessible), ODT and DOCX to work on, the data as JSON. All in one archive with the fingerprints of the files.",
    applicationAct: "Prepare the application",
    applicationNo: "The lead prepares it.",
    draft: "Draft to be read",
    draftWhat:
      "The same files with “Bozza” on every page: they can go round without being taken for the real ones.",
    draftAct: "Prepare the draft",
    draftNo: "Supporters do not prepare drafts.",
    working: "Preparing the files",
    steps: {
      waiting: "Reading the texts",
      pdf: "Setting the PDF",
      odt: "Writing the ODT",
      docx: "Writing the DOCX",
      json: "Writing the data",
      package: "Closing the archive with its fingerprints",
    } as Readonly<Record<string, string>>,
    progress: (done: number, of: number) => `${done} of ${of}`,
    refresh: "Refresh",
    ready: "The files are ready",
    download: "Download the archive",
    fingerprint: "SHA-256 fingerprint",
    fingerprintWhat: "Whoever receives the archive can compute it: if it is equal, nobody changed it.",
    again: "The same text always gives the same files.",
    remarks: "To look at before signing",
    titlePage: "title page",
    needsPart: "needs of the territory",
    indicatorsPart: "the territory in figures",
    replaced: (what: string, where: string, n: number) =>
      `${what} cannot be printed: � stands in its place (${n} ${plural("en", n, { one: "time", other: "times" })} in “${where}”)`,
    leftOut: (what: string, where: string) => `The link ${what} became plain text (in “${where}”)`,
    failed: "The files are not ready",
    failedRepair:
      "A section is being repaired: the files are prepared once it is open again. Tell whoever runs the server.",
    failedWhat:
      "Something stopped the work. The texts are safe: try again; if it happens again, tell an administrator of the workspace.",
    gone: "The archive is no longer here",
    goneWhat: "The files are kept for a quarter of an hour. Prepare them again.",
  },
};
