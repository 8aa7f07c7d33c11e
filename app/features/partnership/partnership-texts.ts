import type { PartnerState } from "~/domain/partnership/partner-state";
import type { Standing } from "~/domain/partnership/standing";
import type { View } from "./partnership-data";

const counted = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`;

export const texts = {
  it: {
    title: "Partenariato",
    trail: "Percorso",
    views: "Viste del partenariato",
    view: {
      bacheca: "Bacheca",
      grafo: "Grafo",
      tabella: "Tabella",
      matrice: "Matrice",
    } satisfies Record<View, string>,
    facts: (partners: number, supporters: number, requests: number) =>
      [
        partners > 1
          ? counted(partners, "partner", "partner")
          : supporters > 0
            ? "il capofila"
            : "solo il capofila",
        supporters > 0 && counted(supporters, "sostenitore", "sostenitori"),
        requests > 0 && counted(requests, "richiesta", "richieste"),
      ]
        .filter(Boolean)
        .join(", "),
    invite: "Invita",
    people: "Persone e inviti",
    requests: "Richieste e link per entrare",
    recordUses: "Schede chieste da altri",
    more: "Altre pagine del partenariato",
    pact: "Patto di sussidiarietà",
    notice: "Avviso e dichiarazioni",
    csv: "Importa da un elenco",
    empty: "Per ora c’è solo il capofila",
    emptyWhy:
      "Aggiungi gli enti che scrivono con voi o manda il link per chiedere di entrare: qui si vede chi c’è, che cosa porta e quali regole del bando mancano.",
    emptyReader: "Quando entrano altri enti, qui si vede chi c’è e che cosa porta.",
    standing: {
      joining: "Invitati o in attesa",
      confirmed: "Confermati",
      "sheet-complete": "Scheda completa",
      "letter-signed": "Lettera firmata",
      "signed-off": "Via libera",
    } satisfies Record<Standing, string>,
    state: {
      invited: "invito mandato",
      nobody: "senza persone",
      "only-support": "solo sostegno",
      "no-sheet": "senza scheda",
      "unfinished-sheet": "scheda da finire",
      "to-sign": "da firmare",
      signed: "firmata",
      "to-sign-again": "da rifare",
      "signed-off": "via libera",
    } satisfies Record<PartnerState, string>,
    laterLane: "Arriva con la consegna",
    emptyLane: "Nessuno",
    asked: (day: string) => `da ${day}`,
    answer: "Conferma",
    reply: "Rispondi",
    answerWhom: (name: string) => `Conferma ${name}`,
    replyWhom: (name: string) => `Rispondi a ${name}`,
    moved: (name: string, lane: string) => `${name} ora è in «${lane}».`,
    boardHelp: "Con le frecce passi da una scheda all’altra.",
    lead: "Capofila",
    leadKind: (kind: string) => `Capofila · ${kind}`,
    nothingYet: "Non dice ancora che cosa porta",
    moreCommitments: (n: number) => (n === 1 ? "e un altro" : `e altri ${n}`),
  },
  en: {
    title: "Partnership",
    trail: "Path",
    views: "Views of the partnership",
    view: {
      bacheca: "Board",
      grafo: "Picture",
      tabella: "Table",
      matrice: "Matrix",
    } satisfies Record<View, string>,
    facts: (partners: number, supporters: number, requests: number) =>
      [
        partners > 1
          ? counted(partners, "partner", "partners")
          : supporters > 0
            ? "the lead"
            : "only the lead",
        supporters > 0 && counted(supporters, "supporter", "supporters"),
        requests > 0 && counted(requests, "request", "requests"),
      ]
        .filter(Boolean)
        .join(", "),
    invite: "Invite",
    people: "People and invitations",
    requests: "Requests and joining link",
    recordUses: "Records others ask for",
    more: "More pages of the partnership",
    pact: "Subsidiarity pact",
    notice: "Notice and declarations",
    csv: "Import from a list",
    empty: "So far there is only the lead",
    emptyWhy:
      "Add the organisations that write with you, or send the link for asking to join: here you see who is in, what they bring, and which rules of the call are still open.",
    emptyReader: "When other organisations join, here you see who is in and what they bring.",
    standing: {
      joining: "Invited or waiting",
      confirmed: "Confirmed",
      "sheet-complete": "Sheet complete",
      "letter-signed": "Letter signed",
      "signed-off": "Signed off",
    } satisfies Record<Standing, string>,
    state: {
      invited: "invitation sent",
      nobody: "nobody yet",
      "only-support": "support only",
      "no-sheet": "no sheet",
      "unfinished-sheet": "sheet to finish",
      "to-sign": "to sign",
      signed: "signed",
      "to-sign-again": "to sign again",
      "signed-off": "signed off",
    } satisfies Record<PartnerState, string>,
    laterLane: "Comes with the delivery",
    emptyLane: "Nobody",
    asked: (day: string) => `since ${day}`,
    answer: "Confirm",
    reply: "Answer",
    answerWhom: (name: string) => `Confirm ${name}`,
    replyWhom: (name: string) => `Answer ${name}`,
    moved: (name: string, lane: string) => `${name} is now in “${lane}”.`,
    boardHelp: "The arrow keys lead from card to card.",
    lead: "Lead",
    leadKind: (kind: string) => `Lead · ${kind}`,
    nothingYet: "Does not say yet what it brings",
    moreCommitments: (n: number) => `and ${n} more`,
  },
};
