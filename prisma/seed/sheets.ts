import type { CommitmentPhase, SheetText } from "~/domain/partnership/partner-sheet";
import type { OrganisationKey } from "./cast";

export interface DemoCommitment {
  readonly key: string;
  readonly phase: CommitmentPhase;
  readonly what: string;
  readonly quantity: number | null;
  readonly unit: string;
  /** whole euros; null: no price is put on it */
  readonly euros: number | null;
  readonly evidence: string;
  readonly to: OrganisationKey | "everyone";
}

export interface DemoNeed {
  readonly what: string;
  /** the commitment that answers it */
  readonly answeredBy: string | null;
}

export interface DemoSheet {
  readonly texts: Partial<Record<SheetText, string>>;
  readonly commitments: readonly DemoCommitment[];
  readonly needs: readonly DemoNeed[];
}

type Row = readonly [
  key: string,
  phase: CommitmentPhase,
  what: string,
  quantity: number | null,
  unit: string,
  euros: number | null,
  evidence: string,
  to?: OrganisationKey,
];

const commitments = (...rows: readonly Row[]): readonly DemoCommitment[] =>
  rows.map(([key, phase, what, quantity, unit, euros, evidence, to]) => ({
    key,
    phase,
    what,
    quantity,
    unit,
    euros,
    evidence,
    to: to ?? "everyone",
  }));

/** What the bodies of the example say of themselves; those that are not named have written nothing yet. */
export const sheets: Partial<Record<OrganisationKey, DemoSheet>> = {
  consorzio: {
    texts: {
      presentation:
        "Gestiamo i servizi sociali di trenta Comuni della pianura e della bassa valle, con sportelli in sette sedi.",
      experience:
        "Dal 2015 coordiniamo il tavolo della domiciliarità e due progetti regionali di prossimità.",
      "project-role":
        "Siamo il capofila: teniamo insieme gli impegni di tutti, i conti e i rapporti con la Regione.",
      people: "Una coordinatrice, due assistenti sociali di territorio, una persona all’amministrazione.",
    },
    commitments: commitments(
      [
        "regia",
        "delivery",
        "Regia e valutazione",
        1,
        "coordinatrice, 18 mesi",
        72_000,
        "Verbali mensili e relazione semestrale",
      ],
      [
        "analisi",
        "programming",
        "Analisi dei bisogni delle frazioni",
        1,
        "rapporto",
        8_800,
        "Rapporto pubblicato",
      ],
      ["conti", "delivery", "Rendicontazione per tutti", 18, "mesi", 20_000, "Rendiconti trimestrali"],
      [
        "sala",
        "design",
        "Sala e facilitazione dei laboratori",
        6,
        "incontri",
        8_000,
        "Verbali e presenze",
        "viciniDiValle",
      ],
    ),
    needs: [{ what: "Un mediatore per gli incontri con le famiglie arrivate da poco", answeredBy: null }],
  },
  unione: {
    texts: {
      presentation: "Siamo l’unione dei Comuni delle tre valli e gestiamo i servizi sociali di montagna.",
      experience: "Trasporto sociale dal 2018, con quattro mezzi e una rete di autisti volontari.",
      "project-role": "Mettiamo spazi e mezzi in alta valle e apriamo due punti di ascolto nei municipi.",
      people: "Un’assistente sociale e un responsabile dei trasporti.",
    },
    commitments: commitments(
      [
        "spazi",
        "delivery",
        "Spazi e trasporto",
        2,
        "sale e un pulmino",
        27_875,
        "Calendario d’uso e fogli di viaggio",
      ],
      [
        "pulmino",
        "delivery",
        "Pulmino il martedì e il giovedì",
        120,
        "giornate",
        12_000,
        "Fogli di viaggio",
        "passoLento",
      ],
    ),
    needs: [
      {
        what: "Chi accompagni le persone anziane dal pulmino al poliambulatorio",
        answeredBy: "accompagnamento",
      },
    ],
  },
  passoLento: {
    texts: {
      presentation:
        "Cooperativa sociale di Torre Pellice: assistenza domiciliare e custodi sociali di frazione.",
      experience: "Dodici anni di lavoro nelle frazioni alte, con ventidue persone assunte.",
      "project-role": "Portiamo i custodi sociali in sei frazioni e formiamo chi li affianca.",
      people: "Due custodi sociali, una coordinatrice, una formatrice.",
    },
    commitments: commitments(
      [
        "custodi",
        "delivery",
        "Custodi sociali",
        2,
        "operatori, 40 ore la settimana",
        52_120,
        "Registro delle visite",
      ],
      [
        "formazione",
        "delivery",
        "Formazione dei volontari",
        48,
        "ore",
        9_600,
        "Registro delle presenze",
        "viciniDiValle",
      ],
      [
        "ascolto",
        "programming",
        "Ascolto porta a porta in sei frazioni",
        180,
        "colloqui",
        6_400,
        "Schede di colloquio",
      ],
    ),
    needs: [
      { what: "Un mezzo per salire alle frazioni due giorni la settimana", answeredBy: "pulmino" },
      { what: "Uno spazio al chiuso per gli incontri d’inverno a Prali", answeredBy: null },
    ],
  },
  viciniDiValle: {
    texts: {
      presentation:
        "Organizzazione di volontariato di Luserna San Giovanni, sessanta volontari in quattro Comuni.",
      experience: "Dal 2009 telefoniamo e accompagniamo chi vive da solo.",
      "project-role": "Garantiamo il trasporto a chiamata e la telefonia di compagnia.",
      people: "Una responsabile dei turni e sessanta volontari.",
    },
    commitments: commitments(
      ["chiamata", "delivery", "Trasporto a chiamata", 900, "viaggi", 18_440, "Registro dei viaggi"],
      [
        "accompagnamento",
        "delivery",
        "Accompagnamento alle visite",
        240,
        "accompagnamenti",
        6_000,
        "Schede firmate",
        "unione",
      ],
      [
        "volontari",
        "evaluation",
        "Interviste a chi ha ricevuto aiuto",
        60,
        "interviste",
        3_000,
        "Rapporto delle interviste",
        "consorzio",
      ],
    ),
    needs: [{ what: "Formazione per i volontari che entrano nelle case", answeredBy: "formazione" }],
  },
  centroImpiego: {
    texts: {
      presentation: "Siamo il servizio pubblico per il lavoro del Pinerolese.",
      experience: "Seguiamo ogni anno oltre tremila persone in cerca di lavoro.",
      "project-role": "Orientiamo chi è vicino ai servizi sociali e troviamo le aziende per i tirocini.",
      people: "Un’operatrice dell’orientamento, otto ore la settimana.",
    },
    commitments: commitments([
      "orientamento",
      "delivery",
      "Orientamento",
      8,
      "ore la settimana",
      null,
      "Patti di servizio",
      "lavorincorso",
    ]),
    needs: [],
  },
  lavorincorso: {
    texts: {
      presentation: "Cooperativa sociale di inserimento lavorativo con sede a Pinerolo.",
      experience: "Quaranta tirocini l’anno, uno su tre diventa un contratto.",
      "project-role": "Attiviamo i tirocini di vicinato: piccoli lavori utili nelle frazioni.",
      people: "Due tutor e un responsabile degli inserimenti.",
    },
    commitments: commitments(
      [
        "tirocini",
        "delivery",
        "Tirocini di vicinato",
        16,
        "tirocini di sei mesi",
        46_160,
        "Progetti formativi e presenze",
      ],
      [
        "manutenzione",
        "delivery",
        "Piccole riparazioni in casa",
        90,
        "interventi",
        4_500,
        "Schede d’intervento",
        "passoLento",
      ],
    ),
    needs: [
      { what: "Orientamento per chi comincia un tirocinio", answeredBy: "orientamento" },
      { what: "Un’azienda agricola che ospiti due tirocini in alta valle", answeredBy: null },
    ],
  },
  mulino: {
    texts: {
      presentation: "Associazione di promozione sociale che ha riaperto il vecchio mulino di Bibiana.",
      experience: "Corsi, cinema e doposcuola nel mulino dal 2016.",
      "project-role": "Apriamo le stanze fresche nei mesi caldi e il caffè della memoria d’inverno.",
      people: "Una responsabile e dodici soci attivi.",
    },
    commitments: commitments(
      ["stanze", "delivery", "Stanze fresche", 120, "giornate", 24_190, "Registro delle aperture"],
      [
        "caffe",
        "delivery",
        "Caffè della memoria",
        30,
        "pomeriggi",
        7_000,
        "Registro delle presenze",
        "distrettoValli",
      ],
    ),
    needs: [],
  },
  casaLarga: {
    texts: { presentation: "Impresa sociale che gestisce alloggi a canone contenuto a Cavour." },
    commitments: commitments([
      "sportello",
      "delivery",
      "Sportello casa",
      40,
      "giornate",
      9_230,
      "Registro dello sportello",
    ]),
    needs: [],
  },
  autolinee: {
    texts: {},
    commitments: commitments([
      "fermate",
      "delivery",
      "Fermate a richiesta",
      12,
      "fermate",
      null,
      "Orario pubblicato",
      "unione",
    ]),
    needs: [],
  },
};
