import type { CalendarDay } from "~/domain/time/calendar-day";
import type { Wording } from "~/domain/wording/language";

/** Where the Region counted its projects. */
export type Quadrant = "torino" | "asti-alessandria" | "cuneo" | "nord-est";

/** A *distretto della coesione sociale*: one of the thirty of DGR 29-3257 of 9/05/2016. */
export interface District {
  readonly id: string;
  readonly name: string;
  /** `reconstructed`: put together from lead seats and bodies, the act that names it was not at hand */
  readonly nameStatus: "found" | "reconstructed";
  readonly quadrant: Quadrant;
  /** seat of the lead in the projects of 2018 */
  readonly leadSeat: { readonly municipality: string; readonly status: "found" | "inferred" };
  /** the managing bodies found; none is "not found", never "there is none" */
  readonly bodies: readonly DistrictBody[];
  readonly municipalities: DatedFigure | null;
  readonly population: DatedFigure | null;
  readonly note: Wording | null;
}

/** Membership changes over the years: what is known of a body has its date, and its own validity if it ended. */
export interface DistrictBody {
  readonly name: string;
  /** the name as the public index of administrations has it */
  readonly isOfficialName?: true;
  readonly municipalities?: number;
  readonly population?: number;
  /** when the two figures were true */
  readonly asOf?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** another of the list has taken its place, on a day that was not found */
  readonly isReplaced?: true;
}

export interface DatedFigure {
  readonly figure: number;
  /** day, month or year: "2025-01-01", "2017-11", "2020"; null when the source does not say */
  readonly asOf: string | null;
}

export const districts: readonly District[] = [
  {
    id: "TO-01",
    name: "Torino",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Torino", status: "found" },
    bodies: [{ name: "Comune di Torino" }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-02",
    name: "Pinerolese",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Pinerolo", status: "found" },
    bodies: [
      { name: "C.I.S.S. Pinerolo", isOfficialName: true },
      { name: "Unione Montana Valli Chisone e Germanasca" },
    ],
    municipalities: { figure: 47, asOf: "2025-01-01" },
    population: { figure: 140_000, asOf: "2025-01-01" },
    note: {
      it: "Nel 2017: 30 Comuni del consorzio e 17 dell’unione montana.",
      en: "In 2017: 30 municipalities of the consortium and 17 of the mountain union.",
    },
  },
  {
    id: "TO-03",
    name: "Valle di Susa – Val Sangone",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Susa", status: "found" },
    bodies: [{ name: "Con.I.S.A. Valle di Susa – Val Sangone", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-04",
    name: "Rivoli",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Rivoli", status: "found" },
    bodies: [
      { name: "C.I.S.A. Rivoli-Rosta-Villarbasse", isOfficialName: true, isReplaced: true },
      { name: "Consorzio Ovest Solidale", isOfficialName: true },
    ],
    municipalities: null,
    population: null,
    note: {
      it: "Il Consorzio Ovest Solidale è l’ente di oggi.",
      en: "Consorzio Ovest Solidale is the body of today.",
    },
  },
  {
    id: "TO-05",
    name: "Pianezza",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Pianezza", status: "found" },
    bodies: [{ name: "C.I.S.S.A. Pianezza", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-06",
    name: "Orbassano",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Orbassano", status: "found" },
    bodies: [{ name: "CI.di.S. Orbassano", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-07",
    name: "Chieri",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Chieri", status: "found" },
    bodies: [],
    municipalities: null,
    population: null,
    note: {
      it: "Il nome ufficiale dell’ente gestore non è stato trovato.",
      en: "The official name of the managing body was not found.",
    },
  },
  {
    id: "TO-08",
    name: "Carmagnola",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Carmagnola", status: "found" },
    bodies: [{ name: "C.I.S.A. 31", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-09",
    name: "Moncalieri – Nichelino",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Moncalieri", status: "found" },
    bodies: [
      { name: "Unione dei Comuni di Moncalieri, Trofarello, La Loggia", isOfficialName: true },
      { name: "C.I.S.A. 12 Nichelino", isOfficialName: true },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-10",
    name: "Cuorgnè",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Cuorgnè", status: "found" },
    bodies: [{ name: "C.I.S.S. 38", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-11",
    name: "Ivrea",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Cuorgnè", status: "inferred" },
    bodies: [{ name: "Consorzio In.Re.Te", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-12",
    name: "Ciriè",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Cuorgnè", status: "inferred" },
    bodies: [{ name: "C.I.S. Ciriè", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "TO-13",
    name: "Chivasso",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Cuorgnè", status: "inferred" },
    bodies: [{ name: "C.I.S.S. Chivasso" }],
    municipalities: { figure: 17, asOf: null },
    population: null,
    note: null,
  },
  {
    id: "TO-14",
    name: "Settimo Torinese",
    nameStatus: "reconstructed",
    quadrant: "torino",
    leadSeat: { municipality: "Cuorgnè", status: "inferred" },
    bodies: [
      { name: "Unione dei Comuni Nord Est Torino", isOfficialName: true },
      { name: "C.I.S.A. Gassino", isOfficialName: true },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "AT-01",
    name: "Asti",
    nameStatus: "found",
    quadrant: "asti-alessandria",
    leadSeat: { municipality: "Alessandria", status: "found" },
    bodies: [
      { name: "Comune di Asti" },
      { name: "CO.GE.SA.", municipalities: 65, population: 75_000 },
      { name: "C.I.S.A. Asti Sud" },
    ],
    municipalities: null,
    population: { figure: 200_000, asOf: "2022-02-07" },
    note: null,
  },
  {
    id: "AL-01",
    name: "Alessandria e Valenza",
    nameStatus: "found",
    quadrant: "asti-alessandria",
    leadSeat: { municipality: "Alessandria", status: "found" },
    bodies: [{ name: "C.I.S.S.A.C.A.", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "AL-02",
    name: "Casale Monferrato",
    nameStatus: "found",
    quadrant: "asti-alessandria",
    leadSeat: { municipality: "Alessandria", status: "found" },
    bodies: [],
    municipalities: null,
    population: null,
    note: { it: "L’ente gestore non è stato trovato.", en: "The managing body was not found." },
  },
  {
    id: "AL-03",
    name: "Acqui Terme e Ovada",
    nameStatus: "found",
    quadrant: "asti-alessandria",
    leadSeat: { municipality: "Alessandria", status: "found" },
    bodies: [
      { name: "A.S.C.A. Acqui", municipalities: 29, asOf: "2018" },
      { name: "Consorzio Servizi Sociali Ovada", isOfficialName: true, municipalities: 16, asOf: "2018" },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "AL-04",
    name: "Novi Ligure e Tortona",
    nameStatus: "found",
    quadrant: "asti-alessandria",
    leadSeat: { municipality: "Alessandria", status: "found" },
    bodies: [
      { name: "C.S.P. Novi Ligure", isOfficialName: true },
      { name: "C.I.S.A. Tortona", isOfficialName: true, municipalities: 40, asOf: "2019" },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "CN-01",
    name: "Cuneo",
    nameStatus: "reconstructed",
    quadrant: "cuneo",
    leadSeat: { municipality: "Cuneo", status: "found" },
    bodies: [{ name: "C.S.A.C." }],
    municipalities: { figure: 53, asOf: "2018-01-01" },
    population: { figure: 160_000, asOf: "2018-01-01" },
    note: null,
  },
  {
    id: "CN-02",
    name: "Fossano – Savigliano – Saluzzo",
    nameStatus: "reconstructed",
    quadrant: "cuneo",
    leadSeat: { municipality: "Fossano", status: "found" },
    bodies: [{ name: "Consorzio Monviso Solidale" }],
    municipalities: { figure: 56, asOf: "2020" },
    population: { figure: 170_000, asOf: "2020" },
    note: { it: "Un’altra fonte dice 54 Comuni.", en: "Another source says 54 municipalities." },
  },
  {
    id: "CN-03",
    name: "Mondovì – Ceva",
    nameStatus: "reconstructed",
    quadrant: "cuneo",
    leadSeat: { municipality: "Mondovì", status: "found" },
    bodies: [{ name: "C.S.S.M." }, { name: "Unione Montana di Ceva", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "CN-04",
    name: "Alba",
    nameStatus: "reconstructed",
    quadrant: "cuneo",
    leadSeat: { municipality: "Alba", status: "found" },
    bodies: [{ name: "Consorzio Socio Assistenziale Alba-Langhe-Roero" }],
    municipalities: { figure: 65, asOf: "2017-11" },
    population: null,
    note: null,
  },
  {
    id: "CN-05",
    name: "Bra",
    nameStatus: "reconstructed",
    quadrant: "cuneo",
    leadSeat: { municipality: "Bra", status: "found" },
    bodies: [
      { name: "ASL CN2", validUntil: "2018-06-30" },
      { name: "Gestione intercomunale, capofila Comune di Bra", validFrom: "2018-07-01" },
    ],
    municipalities: { figure: 11, asOf: "2011" },
    population: { figure: 63_000, asOf: "2011" },
    note: null,
  },
  {
    id: "NO-01",
    name: "Novara",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Novara", status: "found" },
    bodies: [],
    municipalities: null,
    population: null,
    note: { it: "L’ente gestore non è stato trovato.", en: "The managing body was not found." },
  },
  {
    id: "NO-02",
    name: "Borgomanero – Arona",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Borgomanero", status: "found" },
    bodies: [
      { name: "C.I.S.S. Borgomanero", isOfficialName: true },
      { name: "C.I.S.A.S. Castelletto sopra Ticino", isOfficialName: true },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "NO-03",
    name: "Romentino (Ovest Ticino)",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Romentino", status: "found" },
    bodies: [{ name: "C.I.S.A. Ovest Ticino", isOfficialName: true }],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "VC-01",
    name: "Vercelli",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Vercelli", status: "found" },
    bodies: [
      { name: "Comune di Vercelli" },
      { name: "C.I.S.A.S. Santhià", isOfficialName: true },
      { name: "C.A.S.A. Gattinara" },
      { name: "Unione Montana dei Comuni della Valsesia", isOfficialName: true },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "BI-01",
    name: "Biella",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Biella", status: "found" },
    bodies: [
      { name: "Consorzio I.R.I.S.", isOfficialName: true, municipalities: 41, asOf: "2022" },
      { name: "C.I.S.S.A.B.O. Cossato", isOfficialName: true, municipalities: 23, asOf: "2022" },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
  {
    id: "VB-01",
    name: "Verbano Cusio Ossola",
    nameStatus: "reconstructed",
    quadrant: "nord-est",
    leadSeat: { municipality: "Verbania", status: "found" },
    bodies: [
      { name: "C.I.S.S. Verbano" },
      { name: "C.I.S.S. Cusio", isOfficialName: true },
      { name: "C.I.S.S. Ossola", municipalities: 32, asOf: "2018" },
    ],
    municipalities: null,
    population: null,
    note: null,
  },
];

export function findDistrict(id: string): District | null {
  return districts.find((district) => district.id === id) ?? null;
}

/** The managing bodies it has on a day: of one that ended and the one that came after it, never both. */
export function bodiesOn({ bodies }: Pick<District, "bodies">, day: CalendarDay): readonly DistrictBody[] {
  return bodies.filter(
    ({ validFrom = day, validUntil = day, isReplaced }) =>
      isReplaced !== true && validFrom <= day && day <= validUntil,
  );
}

/** What people read beside a name that was not found in an act; null when it was. */
export function nameMark(district: Pick<District, "nameStatus">): Wording | null {
  return district.nameStatus === "reconstructed" ? { it: "nome da verificare", en: "name to check" } : null;
}
