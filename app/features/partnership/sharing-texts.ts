/** The words of a record that several workspaces may use, or not yet. */
export const sharingTexts = {
  it: {
    title: "Schede chieste da altri",
    facts: "Altre domande che vogliono usare la scheda di un ente di cui rispondi tu.",
    none: "Nessuno chiede una scheda",
    noneWhy:
      "Quando un’altra domanda ha nel partenariato un ente che ha già la scheda qui, la richiesta arriva in questa pagina a chi scrive la scheda.",
    asks: (body: string) => `Un’altra domanda vuole usare la scheda di ${body}`,
    uses: (body: string) => `Un’altra domanda usa la scheda di ${body}`,
    refusedTo: (body: string) => `La scheda di ${body} non è condivisa`,
    other: (title: string, acronym: string, lead: string) =>
      `«${title}» (${acronym}), capofila ${lead}, ha questo ente nel suo partenariato.`,
    whatYes:
      "Per ora ne vede la parte pubblica: nome, sede, codice fiscale, PEC, iscrizione al RUNTS. Con un sì vede anche chi firma e chi risponde, con codici fiscali e recapiti; e chi lì lavora per l’ente può correggere la scheda, che è una sola per tutti.",
    whatNo: (days: number) =>
      `Il sì si può togliere quando vuoi. Dopo un no possono chiedere di nuovo, non prima di ${days} giorni.`,
    whatGranted:
      "Vede tutta la scheda. Se togli il sì non la vede più, e non la può correggere; i documenti che ha già preparato restano.",
    whatRefused: "Ne vede solo la parte pubblica. Se cambi idea, puoi condividerla.",
    waitingSince: (since: string) => `Aspetta ${since}`,
    grantedSince: (since: string) => `Sì ${since}`,
    refusedOn: (day: string) => `No, ${day}`,
    yes: "Sì, condividi la scheda",
    no: "No",
    takeBack: "Togli il sì",
    shareNow: "Condividi la scheda",
    done: {
      condivisa: "La scheda ora è condivisa.",
      "non-condivisa": "La scheda non è condivisa. Puoi sempre cambiare idea.",
      chiesta: "Richiesta mandata: chi tiene la scheda la trova nel suo cantiere.",
    } as Readonly<Record<string, string>>,
    errors: {
      "record-question-gone": "Nel frattempo le cose sono cambiate: qui c’è come stanno adesso.",
      other: "La risposta non è arrivata intera. Riprova.",
    },
    askedLately: (days: number) => `Non sono ancora passati ${days} giorni dal no: riprova più avanti.`,
    withheld: "Qui c’è solo la parte pubblica della scheda.",
    withheldWhy: (body: string) =>
      `${body} ha già una scheda, una sola per tutti i cantieri. Il resto, cioè chi firma e chi risponde, si vede qui solo con il sì di chi la tiene. Intanto nei documenti quei nomi restano in bianco, e da qui la scheda non si modifica.`,
    withheldWaiting: (day: string) =>
      day === ""
        ? "Gliel’abbiamo chiesto: la richiesta aspetta."
        : `Gliel’abbiamo chiesto ${day}: la richiesta aspetta.`,
    withheldWhatToDo:
      "Se conosci qualcuno dell’ente, digli che la trova nei dati dell’ente, nel cantiere in cui lavora già.",
    withheldRefused: (day: string) => `Gliel’abbiamo chiesto, e ${day} ha risposto di no.`,
    askAgain: "Chiedi di nuovo",
    askAgainFrom: (day: string) => `Puoi chiedere di nuovo ${day}.`,
    ownAnswer: "Puoi rispondere tu, nel cantiere in cui scrivi già la scheda:",
  },
  en: {
    title: "Records others ask for",
    facts: "Other applications that want to use the record of an organisation you answer for.",
    none: "Nobody asks for a record",
    noneWhy:
      "When another application has in its partnership an organisation whose record is here already, the request comes to this page, for those who write the record.",
    asks: (body: string) => `Another application wants to use the record of ${body}`,
    uses: (body: string) => `Another application uses the record of ${body}`,
    refusedTo: (body: string) => `The record of ${body} is not shared`,
    other: (title: string, acronym: string, lead: string) =>
      `“${title}” (${acronym}), led by ${lead}, has this organisation in its partnership.`,
    whatYes:
      "For now it sees the public part: name, seat, tax code, certified e-mail, entry in the third-sector register. With a yes it also sees who signs and who answers, with tax codes and contacts; and those who work there for the organisation can correct the record, which is one for all.",
    whatNo: (days: number) =>
      `You can take the yes back at any time. After a no they may ask again, not before ${days} days.`,
    whatGranted:
      "It sees the whole record. Once you take the yes back it sees it no longer, and cannot correct it; documents it has prepared stay.",
    whatRefused: "It sees only the public part. If you change your mind, you can share it.",
    waitingSince: (since: string) => `Waiting since ${since}`,
    grantedSince: (since: string) => `Yes since ${since}`,
    refusedOn: (day: string) => `No, ${day}`,
    yes: "Yes, share the record",
    no: "No",
    takeBack: "Take the yes back",
    shareNow: "Share the record",
    done: {
      condivisa: "The record is shared now.",
      "non-condivisa": "The record is not shared. You can always change your mind.",
      chiesta: "Request sent: whoever keeps the record finds it in their workspace.",
    } as Readonly<Record<string, string>>,
    errors: {
      "record-question-gone": "Things have changed meanwhile: this is how they stand now.",
      other: "The answer did not arrive whole. Try again.",
    },
    askedLately: (days: number) => `It is not ${days} days yet since the no: try again later.`,
    withheld: "Only the public part of the record is here.",
    withheldWhy: (body: string) =>
      `${body} has a record already, one for all workspaces. The rest of it, who signs and who answers, is seen here only once those who keep it say yes. Until then those names stay blank in documents, and the record is not edited from here.`,
    withheldWaiting: (day: string) =>
      day === ""
        ? "They were asked: the request is waiting."
        : `They were asked on ${day}: the request is waiting.`,
    withheldWhatToDo:
      "If you know somebody of the organisation, tell them that they find it in the record, in the workspace they work in already.",
    withheldRefused: (day: string) => `They were asked, and answered no on ${day}.`,
    askAgain: "Ask again",
    askAgainFrom: (day: string) => `You may ask again from ${day}.`,
    ownAnswer: "You can answer yourself, in the workspace in which you write the record already:",
  },
};
