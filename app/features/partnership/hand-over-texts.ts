import type { AfterHandingOver } from "~/domain/rights/hand-over";
import type { Wording } from "~/domain/wording/language";

export const handOverTexts = {
  it: {
    title: "Passa le consegne",
    people: "Persone e inviti",
    lead: "Metti il cantiere nelle mani di un’altra persona del capofila. Succede tutto insieme, appena premi il pulsante.",
    passes: "Che cosa passa",
    administers:
      "Amministrare il cantiere: persone, enti e inviti, termine, sezioni da affidare, congelamento, archivio.",
    mails: "Le e-mail a chi amministra: chi chiede di entrare, chi esce.",
    attachments: (organisation: string) =>
      `Gli allegati che ${organisation} deve portare, con i promemoria. Quelli già portati restano.`,
    workshops: "I laboratori non ancora chiusi che conduci:",
    stays: "Che cosa resta com’è",
    written: "Testi, note, versioni, approvazioni e verbali: restano con il nome di chi li ha fatti.",
    invitations: "Gli inviti che hai mandato: il link continua a valere.",
    record: (organisation: string) =>
      `Referente e rappresentante nei dati di ${organisation}: se sei tu, cambiali lì.`,
    toRecord: "Apri i dati dell’ente",
    who: "A chi e che cosa resta a te",
    successor: "Passo le consegne a",
    successorHelp: "Solo persone del capofila. Riceve un’e-mail.",
    choose: "Scegli una persona",
    representative:
      "Una persona ha un ruolo solo: chi ha la rappresentanza legale, se amministra, non registra più l’invio della candidatura. Lo può fare chi resta con la rappresentanza legale.",
    after: "Poi io",
    afterHelp: "Se ti serve di nuovo altro, te lo dà chi amministra.",
    act: "Passa le consegne",
    back: "Torna alle persone",
    nobody: "Non c’è ancora nessuno a cui passarle",
    nobodyWhy: "Nel capofila ci sei solo tu. Invita prima una persona: quando è entrata, torna qui.",
    invite: "Invita una persona",
    errorTitle: "Controlla questi punti",
    errors: {
      successor: "Scegli a chi passi le consegne",
      after: "Scegli che cosa resta a te",
      "successor-gone": "Questa persona non è più nel cantiere: scegline un’altra",
      "successor-is-oneself": "Sei tu: scegli un’altra persona",
      "successor-not-of-lead": "Questa persona non è del capofila: solo il capofila amministra",
      other: "Qualcosa non va in questo campo",
    },
    done: (successor: string, role: string) =>
      `Consegne passate: ora amministra ${successor}, che riceve un’e-mail. Tu nel cantiere hai il ruolo «${role}».`,
  },
  en: {
    title: "Hand over",
    people: "People and invitations",
    lead: "Put the workspace into the hands of another person of the lead. All of it happens at once, as soon as you press the button.",
    passes: "What passes",
    administers:
      "Administering the workspace: people, organisations and invitations, term, sections to assign, freezing, archive.",
    mails: "Mails to the administrator: who asks to join, who leaves.",
    attachments: (organisation: string) =>
      `The attachments ${organisation} has to bring, with the reminders. Those already brought stay.`,
    workshops: "The workshops you run that are not closed yet:",
    stays: "What stays as it is",
    written: "Texts, notes, versions, approvals and minutes: they keep the name of who made them.",
    invitations: "The invitations you sent: their links go on being good.",
    record: (organisation: string) =>
      `Contact and representative in the record of ${organisation}: if that is you, change them there.`,
    toRecord: "Open the record of the organisation",
    who: "To whom, and what stays with you",
    successor: "I hand over to",
    successorHelp: "Only people of the lead. They get a mail.",
    choose: "Choose a person",
    representative:
      "A person has one role only: a legal representative who administers no longer records that the application was handed in. Whoever stays with that role can.",
    after: "Afterwards I",
    afterHelp: "Should you need more again, the administrator gives it to you.",
    act: "Hand over",
    back: "Back to the people",
    nobody: "There is nobody yet to hand over to",
    nobodyWhy: "You are alone in the lead. Invite a person first: once they have come in, come back here.",
    invite: "Invite a person",
    errorTitle: "Check these points",
    errors: {
      successor: "Choose whom you hand over to",
      after: "Choose what stays with you",
      "successor-gone": "This person is no longer in the workspace: choose another",
      "successor-is-oneself": "That is you: choose another person",
      "successor-not-of-lead": "This person is not of the lead: only the lead administers",
      other: "Something is wrong in this field",
    },
    done: (successor: string, role: string) =>
      `Handed over: ${successor} administers now, and gets a mail. Your role in the workspace is “${role}”.`,
  },
};

/** After "Poi io". */
export const afterNames = {
  editor: { it: "scrivo ancora nel cantiere", en: "go on writing in the workspace" },
  "legal-representative": {
    it: "ho la rappresentanza legale del capofila",
    en: "am the legal representative of the lead",
  },
  commenter: { it: "commento soltanto", en: "only comment" },
  reader: { it: "leggo soltanto", en: "only read" },
  leaves: { it: "esco dal cantiere", en: "leave the workspace" },
} as const satisfies Record<AfterHandingOver, Wording>;
