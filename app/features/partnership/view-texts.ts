import type { Tie } from "~/domain/partnership/tie";

const counted = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`;

/** Of picture, table and matrix, which come to a browser when they are looked at. */
export const viewTexts = {
  it: {
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
    gives: "dà a",
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
    gives: "gives to",
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
