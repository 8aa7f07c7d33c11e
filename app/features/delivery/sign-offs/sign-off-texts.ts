import { plural } from "~/domain/wording/plural";

export const signOffTexts = {
  it: {
    title: "Approvazioni",
    facts:
      "Ogni ente approva il testo che lo riguarda, parola per parola. Se poi cambia, torna ad approvare solo chi ne è toccato.",
    own: (name: string) => `Che cosa approva ${name}`,
    neverSigned: "Non avete ancora approvato: leggete qui sotto quello che vi riguarda.",
    changedSince: (at: string, by: string) =>
      `Avete approvato ${at} (${by}). Da allora è cambiato quello che vedete qui sotto; il resto è come l’avete approvato.`,
    stillValid: (at: string, by: string) =>
      `Avete approvato ${at} (${by}): il testo che vi riguarda è ancora quello.`,
    elsewhere: (titles: string) =>
      `Da allora è cambiato anche altro, che non vi riguarda: ${titles}. L’approvazione vale ancora.`,
    legend: "Quello che è stato tolto è barrato, quello che è stato aggiunto è sottolineato.",
    kinds: { changed: "cambiata", new: "nuova", gone: "non vi riguarda più" },
    leftOut: (n: number) =>
      plural("it", n, { one: "… un paragrafo uguale …", other: `… ${n} paragrafi uguali …` }),
    open: "Apri la pagina",
    openOf: (title: string) => `Apri la pagina: ${title}`,
    whole: "Tutto il testo che approvate",
    noWords: "Per ora è vuoto.",
    read: (name: string) => `Ho letto e approvo a nome di ${name}.`,
    hash: "Impronta del testo che approvi",
    hashWhat: "Se cambia una lettera, cambia anche l’impronta.",
    stageHash: "Impronta della fase quando è stata approvata",
    approve: "Approva",
    withdraw: "Ritira l’approvazione",
    withdrawWhat: "Che era stata data resta scritto.",
    who: (names: string) => `Può approvare: ${names}.`,
    nobody: "Nessuno può ancora approvare: serve una persona con il ruolo «Rappresentanza legale».",
    nobodyYet: "Nessuno lo rappresenta ancora nel cantiere.",
    namePeople: "Scegli chi",
    underRepair: "Una sezione è in riparazione: si approva quando è di nuovo aperta.",
    changedMeanwhile:
      "Il testo è cambiato mentre leggevi: qui sotto c’è già quello nuovo. Rileggi prima di approvare.",
    whileReading: "Che cosa è cambiato mentre leggevi",
    supporter: "Chi sostiene la rete non deve approvare il testo.",
    board: "Chi ha approvato",
    count: (n: number, of: number) => `${n} di ${of}`,
    statuses: { missing: "manca", reopened: "da riapprovare", valid: "approvato" },
    signedBy: (at: string, by: string) => `${at}, da ${by}`,
    reopenedBy: (titles: string) => `È cambiato: ${titles}.`,
    ask: "Scrivi a chi manca",
    askWhat: "Una mail a chi può approvare per gli enti che mancano, al massimo una al giorno.",
    asked: (n: number) =>
      n === 0
        ? "Per gli enti che mancano non c’è ancora nessuno che possa approvare."
        : plural("it", n, {
            one: "Abbiamo scritto a una persona.",
            other: `Abbiamo scritto a ${n} persone.`,
          }),
    approved: "Approvato.",
    withdrawn: "Approvazione ritirata.",
    errorTitle: "Non è stato approvato nulla",
    askErrorTitle: "Non abbiamo scritto a nessuno",
    errors: {
      read: "Per approvare segna la casella.",
      "sign-off-changed":
        "Il testo è cambiato mentre leggevi. Leggi che cosa è cambiato, poi approva di nuovo.",
      "section-under-repair": "Una sezione è in riparazione: si approva quando è di nuovo aperta.",
      "too-many-tries": "A chi manca abbiamo già scritto oggi.",
      other: "Qualcosa nel modulo non torna: ricarica la pagina.",
    },
  },
  en: {
    title: "Approvals",
    facts:
      "Each organisation approves the text that concerns it, word by word. When it changes, only those it touches approve again.",
    own: (name: string) => `What ${name} approves`,
    neverSigned: "You have not approved yet: read below what concerns you.",
    changedSince: (at: string, by: string) =>
      `You approved on ${at} (${by}). What you see below has changed since; the rest is as you approved it.`,
    stillValid: (at: string, by: string) =>
      `You approved on ${at} (${by}): the text that concerns you is still that one.`,
    elsewhere: (titles: string) =>
      `Something that does not concern you has changed since as well: ${titles}. The approval still holds.`,
    legend: "What was taken out is struck through, what was added is underlined.",
    kinds: { changed: "changed", new: "new", gone: "no longer concerns you" },
    leftOut: (n: number) =>
      plural("en", n, { one: "… one paragraph as before …", other: `… ${n} paragraphs as before …` }),
    open: "Open the page",
    openOf: (title: string) => `Open the page: ${title}`,
    whole: "The whole text you approve",
    noWords: "Empty so far.",
    read: (name: string) => `I have read it and approve it for ${name}.`,
    hash: "Fingerprint of the text you approve",
    hashWhat: "If one letter changes, so does the fingerprint.",
    stageHash: "Fingerprint of the stage when it was approved",
    approve: "Approve",
    withdraw: "Take the approval back",
    withdrawWhat: "That it was given stays on record.",
    who: (names: string) => `May approve: ${names}.`,
    nobody: "Nobody can approve yet: a person with the role “Legal representative” is needed.",
    nobodyYet: "Nobody represents it in the workspace yet.",
    namePeople: "Choose who",
    underRepair: "A section is being repaired: it can be approved once it is open again.",
    changedMeanwhile:
      "The text changed while you were reading: the new one is below already. Read it again before you approve.",
    whileReading: "What changed while you were reading",
    supporter: "Supporters do not have to approve the text.",
    board: "Who has approved",
    count: (n: number, of: number) => `${n} of ${of}`,
    statuses: { missing: "missing", reopened: "to approve again", valid: "approved" },
    signedBy: (at: string, by: string) => `${at}, by ${by}`,
    reopenedBy: (titles: string) => `Changed: ${titles}.`,
    ask: "Write to those missing",
    askWhat: "A mail to those who may approve for the organisations that are missing, once a day at most.",
    asked: (n: number) =>
      n === 0
        ? "Nobody can approve yet for the organisations that are missing."
        : plural("en", n, { one: "We wrote to one person.", other: `We wrote to ${n} people.` }),
    approved: "Approved.",
    withdrawn: "Approval taken back.",
    errorTitle: "Nothing was approved",
    askErrorTitle: "We wrote to nobody",
    errors: {
      read: "Tick the box to approve.",
      "sign-off-changed": "The text changed while you were reading. Read what changed, then approve again.",
      "section-under-repair": "A section is being repaired: it can be approved once it is open again.",
      "too-many-tries": "We have already written today to those missing.",
      other: "Something in the form is not right: load the page again.",
    },
  },
};
