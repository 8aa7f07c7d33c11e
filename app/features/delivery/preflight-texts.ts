export const preflightTexts = {
  it: {
    title: "Verifica il file firmato",
    facts:
      "Dice subito quello che direbbe l’ufficio che riceve la candidatura. Se è il file scaricato da qui, firmato e integro, resta per la ricevuta.",
    stillOpen: "La fase è aperta: il file da firmare è quello che scarichi dopo averla congelata.",
    back: "Torna alla consegna",
    theFile: "Il file",
    file: "File firmato",
    fileHelp: "Il PDF della candidatura firmato: «.pdf.p7m» o «.pdf», al massimo 30 MB.",
    channel: "Come lo consegni",
    channels: { "certified-email": "Con la PEC", portal: "Sul portale, che confronta il file" },
    act: "Verifica",
    looking: "Sto guardando il file: ci vuole qualche secondo.",
    ready: "Si può consegnare",
    notReady: "Così verrebbe rifiutato",
    readyWhat: (fileName: string) =>
      `«${fileName}» ha superato tutti i controlli. Non rinominarlo e non aprirlo più con altri programmi.`,
    notReadyWhat: (fileName: string) =>
      `Sistema quello che è segnato qui sotto, poi verifica di nuovo «${fileName}».`,
    outcomes: {
      passed: "va bene",
      failed: "verrebbe rifiutato",
      noted: "nota",
      open: "non si può ancora dire",
    },
    unverified:
      "La validità del certificato presso chi l’ha emesso non è verificata: qui si guardano forma, integrità, date e chi ha firmato.",
    errorTitle: "Il file non è stato guardato",
    errors: {
      "file-missing": "Scegli il file firmato.",
      "file-too-large": "Il file supera i 30 MB: non può essere la candidatura firmata.",
      "too-many-tries": "Troppi file in poco tempo: riprova tra dieci minuti.",
      "stage-not-frozen": "La fase è stata riaperta: il file da firmare sarà un altro.",
      "section-under-repair": "Una sezione è in riparazione: riprova quando è di nuovo aperta.",
      other: "Non è stato possibile guardarlo: riprova.",
    },
  },
  en: {
    title: "Check the signed file",
    facts:
      "It says at once what the office that takes the application would say. If it is the file downloaded here, signed and whole, it is kept for the receipt.",
    stillOpen: "The stage is open: the file to sign is the one you download once it is frozen.",
    back: "Back to the delivery",
    theFile: "The file",
    file: "Signed file",
    fileHelp: "The signed PDF of the application: “.pdf.p7m” or “.pdf”, 30 MB at most.",
    channel: "How you hand it in",
    channels: { "certified-email": "By certified e-mail", portal: "On the portal, which compares the file" },
    act: "Check",
    looking: "The file is being looked at: this takes a few seconds.",
    ready: "It can be handed in",
    notReady: "Like this it would be refused",
    readyWhat: (fileName: string) =>
      `“${fileName}” has passed every check. Do not rename it, and open it in no other program.`,
    notReadyWhat: (fileName: string) => `Mend what is marked below, then check “${fileName}” again.`,
    outcomes: { passed: "fine", failed: "would be refused", noted: "a remark", open: "cannot be said yet" },
    unverified:
      "Whether its issuer still holds the certificate good is not asked: form, integrity, dates and signer are looked at.",
    errorTitle: "The file was not looked at",
    errors: {
      "file-missing": "Choose the signed file.",
      "file-too-large": "The file is over 30 MB: it cannot be the signed application.",
      "too-many-tries": "Too many files in a short time: try again in ten minutes.",
      "stage-not-frozen": "The stage was opened again: the file to sign will be another.",
      "section-under-repair": "A section is being repaired: try again once it is open.",
      other: "It could not be looked at: try again.",
    },
  },
};
