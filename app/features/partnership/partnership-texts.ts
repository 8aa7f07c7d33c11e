import type { PartnerState } from "~/domain/partnership/partner-state";
import type { Standing } from "~/domain/partnership/standing";
import type { Tie } from "~/domain/partnership/tie";
import type { View } from "./partnership-data";

const counted = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`;

export const texts = {
  it: {
    title: "Partenariato",
    trail: "Percorso",
    workspaces: "I tuoi cantieri",
    views: "Viste del partenariato",
    view: {
      bacheca: "Bacheca",
      grafo: "Grafo",
      tabella: "Tabella",
      matrice: "Matrice",
    } satisfies Record<View, string>,
    facts: (partners: number, supporters: number, requests: number) =>
      [
        counted(partners, "partner", "partner"),
        supporters > 0 && counted(supporters, "sostenitore", "sostenitori"),
        requests > 0 && counted(requests, "richiesta", "richieste"),
      ]
        .filter(Boolean)
        .join(", "),
    invite: "Invita",
    people: "Persone e inviti",
    more: "Altre pagine del partenariato",
    pact: "Patto di sussidiarietà",
    notice: "Avviso e dichiarazioni",
    csv: "Importa da un elenco",
    empty: "Per ora c’è solo il capofila",
    emptyWhy:
      "Aggiungi gli enti che scrivono con voi o manda il link per chiedere di entrare: qui si vede chi c’è, che cosa porta e quali regole del bando mancano.",
    emptyReader: "Quando entrano altri enti, qui si vede chi c’è e che cosa porta.",
    standing: {
      joining: "Chiedono di entrare",
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
    moreCommitments: (n: number) => `e altri ${n}`,
    // radial picture
    graphSays: (bodies: number, given: number, value: string) =>
      `${counted(bodies, "ente", "enti")}, ${counted(given, "impegno", "impegni")} per ${value} in tutto.`,
    graph: "Il capofila al centro, gli altri enti intorno",
    graphSize: "Più grande il cerchio, più valgono gli impegni.",
    mutual: "impegno tra due enti",
    tie: {
      "public-agreement": "accordo tra enti pubblici",
      "co-design": "coprogettazione",
      partnership: "partenariato",
      support: "adesione",
    } satisfies Record<Tie, string>,
    family: {
      lead: "Capofila",
      public: "Ente pubblico",
      "third-sector": "Ente del terzo settore",
      health: "Sanità",
      "work-school": "Lavoro e scuola",
      firm: "Impresa",
    },
    legend: "Legenda",
    // table
    table: "Gli enti del partenariato",
    organisation: "Ente",
    role: "Ruolo",
    seat: "Sede",
    brings: "Che cosa porta",
    state1: "A che punto è",
    given: "Impegni",
    value: "Valore",
    receives: "Riceve",
    total: "In tutto",
    // matrix
    matrix: "Chi dà che cosa a chi",
    matrixSays: (given: number, value: string, gaps: number) =>
      `${counted(given, "impegno", "impegni")} per ${value}; ${
        gaps === 0
          ? "ogni bisogno ha chi risponde"
          : counted(gaps, "bisogno senza risposta", "bisogni senza risposta")
      }.`,
    matrixHelp:
      "Importi in euro; ×2 vuol dire due impegni. Ogni riga è chi dà, ogni colonna chi riceve. Con le frecce ti muovi, la casella scelta si legge sotto.",
    giver: "Chi dà",
    everyone: "Tutti",
    sum: "In tutto",
    nothing: "niente",
    givesTo: (giver: string, receiver: string) => `${giver} dà a ${receiver}`,
    toEveryone: "tutti",
    chosen: "La casella scelta",
    chooseCell: "Scegli una casella per leggere gli impegni.",
    noCommitment: "Nessun impegno.",
    withoutValue: "senza valore",
    gaps: "Bisogni senza risposta",
    gapOf: (name: string) => `${name} ha bisogno di:`,
    openSheet: "Apri la scheda",
    gapsIn: (n: number) => counted(n, "vuoto", "vuoti"),
    noGaps: "Ogni bisogno portato al tavolo ha chi risponde.",
    gapWhy: "Nessun impegno risponde ancora. Chi può, risponde dalla propria scheda.",
  },
  en: {
    title: "Partnership",
    trail: "Path",
    workspaces: "Your workspaces",
    views: "Views of the partnership",
    view: {
      bacheca: "Board",
      grafo: "Picture",
      tabella: "Table",
      matrice: "Matrix",
    } satisfies Record<View, string>,
    facts: (partners: number, supporters: number, requests: number) =>
      [
        counted(partners, "partner", "partners"),
        supporters > 0 && counted(supporters, "supporter", "supporters"),
        requests > 0 && counted(requests, "request", "requests"),
      ]
        .filter(Boolean)
        .join(", "),
    invite: "Invite",
    people: "People and invitations",
    more: "More pages of the partnership",
    pact: "Subsidiarity pact",
    notice: "Notice and declarations",
    csv: "Import from a list",
    empty: "So far there is only the lead",
    emptyWhy:
      "Add the organisations that write with you, or send the link for asking to join: here you see who is in, what they bring, and which rules of the call are still open.",
    emptyReader: "When other organisations join, here you see who is in and what they bring.",
    standing: {
      joining: "Asking to join",
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
    graphSays: (bodies: number, given: number, value: string) =>
      `${counted(bodies, "organisation", "organisations")}, ${counted(given, "commitment", "commitments")} worth ${value} in all.`,
    graph: "The lead in the middle, the other organisations around",
    graphSize: "The larger the circle, the more its commitments are worth.",
    mutual: "commitment between two organisations",
    tie: {
      "public-agreement": "agreement of public bodies",
      "co-design": "co-design",
      partnership: "partnership",
      support: "support",
    } satisfies Record<Tie, string>,
    family: {
      lead: "Lead",
      public: "Public body",
      "third-sector": "Third-sector body",
      health: "Health",
      "work-school": "Work and school",
      firm: "Enterprise",
    },
    legend: "Legend",
    table: "The organisations of the partnership",
    organisation: "Organisation",
    role: "Role",
    seat: "Seat",
    brings: "What it brings",
    state1: "How far it is",
    given: "Commitments",
    value: "Worth",
    receives: "Receives",
    total: "In all",
    matrix: "Who gives what to whom",
    matrixSays: (given: number, value: string, gaps: number) =>
      `${counted(given, "commitment", "commitments")} worth ${value}; ${
        gaps === 0
          ? "every need has an answer"
          : counted(gaps, "need without an answer", "needs without an answer")
      }.`,
    matrixHelp:
      "Amounts in euros; ×2 means two commitments. Each row is who gives, each column who receives. Move with the arrow keys; the chosen cell is read below.",
    giver: "Who gives",
    everyone: "All",
    sum: "In all",
    nothing: "nothing",
    givesTo: (giver: string, receiver: string) => `${giver} gives to ${receiver}`,
    toEveryone: "all",
    chosen: "The chosen cell",
    chooseCell: "Choose a cell to read its commitments.",
    noCommitment: "No commitment.",
    withoutValue: "without a value",
    gaps: "Needs without an answer",
    gapOf: (name: string) => `${name} needs:`,
    openSheet: "Open the sheet",
    gapsIn: (n: number) => counted(n, "gap", "gaps"),
    noGaps: "Every need brought to the table has an answer.",
    gapWhy: "No commitment answers it yet. Whoever can, answers from its own sheet.",
  },
};
