import type { OrganisationKey } from "./cast";

/** A group of the example's board with its cards. */
export interface DemoGroup {
  readonly title: string;
  readonly cards: readonly DemoCard[];
  /** dots by phone: who gave how many; places in `demoParticipants` */
  readonly dots: readonly (readonly [participant: number, dots: number])[];
  /** dots counted in the room */
  readonly room: number;
  readonly becomes: DemoOutcome | null;
}

/** A text, and who wrote it: a place in `demoParticipants`; "room": somebody without a phone. */
export type DemoCard = readonly [text: string, author: number | "room"];

export type DemoOutcome =
  | { readonly kind: "need"; readonly title: string }
  | {
      readonly kind: "commitment";
      readonly of: OrganisationKey;
      readonly what: string;
      readonly quantity: string;
    }
  | { readonly kind: "set-aside"; readonly reason: string };

/** Made-up people; no organisation: somebody of the valley. */
export const demoParticipants: readonly {
  readonly nickname: string;
  readonly organisation: OrganisationKey | null;
}[] = [
  { nickname: "Ada", organisation: "consorzio" },
  { nickname: "Bruno", organisation: "consorzio" },
  { nickname: "Cora", organisation: "unione" },
  { nickname: "Dino", organisation: "passoLento" },
  { nickname: "Elsa", organisation: "passoLento" },
  { nickname: "Fede", organisation: "viciniDiValle" },
  { nickname: "Gino", organisation: "viciniDiValle" },
  { nickname: "Ida", organisation: "viciniDiValle" },
  { nickname: "Lalla", organisation: "distrettoValli" },
  { nickname: "Mino", organisation: "mulino" },
  { nickname: "Nives", organisation: null },
  { nickname: "Oreste", organisation: null },
  { nickname: "Pia", organisation: null },
  { nickname: "Renzo", organisation: null },
  { nickname: "Tilde", organisation: null },
];

/** The workshop of the example that has ended. */
export const demoWorkshop = {
  formatId: "needs-in-90-minutes",
  title: "Invecchiare bene in valle",
  startsAt: "18:00",
  place: "Salone comunale, Perosa Argentina",
  invited: [
    "Enti del partenariato",
    "Medici di famiglia delle tre valli",
    "Centro anziani di Perrero",
    "Pro loco di Prali",
  ],
  heldDaysAgo: 12,
  convokedDaysAgo: 24,
  keptDays: 365,
} as const;

export const demoGroups: readonly DemoGroup[] = [
  {
    title: "Senza macchina non si arriva",
    cards: [
      ["Dopo le tre non c’è più una corriera: se la visita tarda, si resta giù.", 10],
      ["Mio padre ha restituito la patente e da allora non scende più in paese.", 11],
      ["Ci vuole qualcuno che accompagni, non solo il pulmino.", 5],
      ["L’orario cambia con la scuola, e in agosto non passa nessuno.", "room"],
      ["Il taxi per la visita costa più della visita.", 13],
    ],
    dots: [
      [1, 2],
      [3, 1],
      [5, 1],
      [6, 2],
      [10, 2],
      [11, 2],
      [13, 1],
      [14, 1],
    ],
    room: 4,
    becomes: { kind: "need", title: "La corriera non sale più dopo le tre" },
  },
  {
    title: "Soli per settimane, d’inverno",
    cards: [
      ["D’inverno passano settimane senza vedere nessuno.", 2],
      ["Il telefono suona solo per vendere qualcosa.", 12],
      ["La signora sopra di me è caduta e nessuno lo sapeva.", 7],
      ["Nelle borgate alte siamo rimasti in quattro.", "room"],
    ],
    dots: [
      [0, 2],
      [2, 2],
      [4, 1],
      [7, 2],
      [8, 1],
      [12, 2],
    ],
    room: 3,
    becomes: { kind: "need", title: "Anziani soli nelle borgate alte" },
  },
  {
    title: "Tornati dall’ospedale",
    cards: [
      ["Ti dimettono il venerdì e fino al lunedì non c’è nessuno.", 8],
      ["Servono i pasti per i primi giorni a casa.", 4],
      ["Le scale di casa, dopo l’operazione, sono un muro.", 14],
    ],
    dots: [
      [0, 1],
      [3, 2],
      [4, 2],
      [8, 2],
      [14, 1],
    ],
    room: 1,
    becomes: null,
  },
  {
    title: "Una telefonata alla settimana",
    cards: [
      ["Noi possiamo telefonare ogni settimana a chi vive solo.", 6],
      ["Basta sapere chi vuole essere chiamato.", 7],
    ],
    dots: [
      [5, 2],
      [6, 1],
      [9, 1],
      [11, 1],
    ],
    room: 0,
    becomes: {
      kind: "commitment",
      of: "viciniDiValle",
      what: "Telefonata settimanale a chi vive solo",
      quantity: "40 persone",
    },
  },
  {
    title: "Chi cura va curato",
    cards: [
      ["Mia sorella non dorme una notte intera da due anni.", 12],
      ["Un pomeriggio libero alla settimana cambierebbe tutto.", 9],
      ["Le badanti tra loro non si incontrano mai.", 1],
    ],
    dots: [
      [1, 1],
      [2, 1],
      [9, 2],
      [13, 2],
      [14, 1],
    ],
    room: 2,
    becomes: null,
  },
  {
    title: "Strade e neve",
    cards: [["La strada della borgata si sgombra per ultima.", 13]],
    dots: [[10, 1]],
    room: 0,
    becomes: {
      kind: "set-aside",
      reason: "Lo sgombero della neve lo decide il Comune: lo portiamo in Unione montana il mese prossimo.",
    },
  },
];

/** Nobody put them into a group. */
export const demoLooseCards: readonly DemoCard[] = [
  ["Si potrebbe ballare una volta al mese, come una volta.", 0],
  ["L’orto del Mulino ha posto per altri.", 9],
];

/** Who signed the sheet, besides who came for themselves. */
export const demoAttendance: readonly (readonly [
  name: string,
  organisation: OrganisationKey | null,
  role: string,
  hasMandate?: true,
])[] = [
  ["Marta Bellarda", "consorzio", "responsabile dell’area anziani", true],
  ["Paolo Grivetto", "consorzio", "educatore"],
  ["Davide Peyronelli", "unione", "assessore", true],
  ["Giulia Rostagnoli", "passoLento", "coordinatrice", true],
  ["Ornella Tessaroli", "viciniDiValle", "presidente", true],
  ["Anselmo Ribotta", "viciniDiValle", "volontario"],
  ["Clara Vinçon", "distrettoValli", "infermiera di comunità"],
  ["Guido Armand", "mulino", "consigliere"],
  ["Nives Ferrero", null, "abitante di Perrero"],
  ["Oreste Tron", null, "abitante di Prali"],
];

/** The workshop of the example that is still to come. */
export const nextWorkshop = {
  formatId: "commitments-round",
  title: "Che cosa mettiamo insieme",
  startsAt: "17:30",
  place: "Sede del Consorzio, Pinerolo",
  inDays: 5,
} as const;
