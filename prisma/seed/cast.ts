import type { OrganisationKind } from "~/domain/organisation/kinds";
import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";

interface DemoOrganisation {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly role: OrganisationRole;
  /** ten digits nobody was given; the control digit is computed */
  readonly taxCodeStem: string;
  readonly seatMunicipality: string;
  readonly seatProvince: string;
}

/** Invented bodies of the Pinerolese, in the order in which they joined. */
export const organisations = {
  consorzio: {
    name: "Consorzio sociale Pinerolese",
    shortName: "Consorzio sociale Pinerolese",
    kind: "managing-consortium",
    role: "lead",
    taxCodeStem: "9990001001",
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
  },
  unione: {
    name: "Unione montana Tre Valli",
    shortName: "Unione Tre Valli",
    kind: "managing-mountain-union",
    role: "partner",
    taxCodeStem: "9990002001",
    seatMunicipality: "Perosa Argentina",
    seatProvince: "TO",
  },
  passoLento: {
    name: "Passo Lento, società cooperativa sociale",
    shortName: "Passo Lento",
    kind: "social-cooperative",
    role: "partner",
    taxCodeStem: "9990003001",
    seatMunicipality: "Torre Pellice",
    seatProvince: "TO",
  },
  viciniDiValle: {
    name: "Vicini di Valle, organizzazione di volontariato",
    shortName: "Vicini di Valle",
    kind: "voluntary-association",
    role: "partner",
    taxCodeStem: "9990004001",
    seatMunicipality: "Luserna San Giovanni",
    seatProvince: "TO",
  },
  centroImpiego: {
    name: "Centro per l’impiego di Pinerolo",
    shortName: "Centro per l’impiego",
    kind: "job-centre",
    role: "partner",
    taxCodeStem: "9990005001",
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
  },
  casaLarga: {
    name: "Casa Larga, impresa sociale",
    shortName: "Casa Larga",
    kind: "social-enterprise",
    role: "supporter",
    taxCodeStem: "9990006001",
    seatMunicipality: "Cavour",
    seatProvince: "TO",
  },
  mulino: {
    name: "Il Mulino di Sotto, associazione di promozione sociale",
    shortName: "Il Mulino di Sotto",
    kind: "social-promotion-association",
    role: "partner",
    taxCodeStem: "9990007001",
    seatMunicipality: "Bibiana",
    seatProvince: "TO",
  },
  lavorincorso: {
    name: "Lavorincorso, società cooperativa sociale",
    shortName: "Lavorincorso",
    kind: "social-cooperative",
    role: "partner",
    taxCodeStem: "9990008001",
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
  },
  distrettoValli: {
    name: "Azienda sanitaria locale, distretto delle valli",
    shortName: "Distretto Valli",
    kind: "health-authority",
    role: "partner",
    taxCodeStem: "9990009001",
    seatMunicipality: "Pinerolo",
    seatProvince: "TO",
  },
  autolinee: {
    name: "Autolinee Val Noce S.r.l.",
    shortName: "Autolinee Val Noce",
    kind: "enterprise",
    role: "supporter",
    taxCodeStem: "9990010001",
    seatMunicipality: "Frossasco",
    seatProvince: "TO",
  },
} as const satisfies Record<string, DemoOrganisation>;

export type OrganisationKey = keyof typeof organisations;

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly organisation: OrganisationKey;
  readonly role: PersonRole;
}

/** Invented people, in order of arrival: it also gives them their colours. */
export const people = {
  marta: {
    name: "Marta Bellarda",
    email: "marta@consorzio-pinerolese.example",
    organisation: "consorzio",
    role: "administrator",
  },
  paolo: {
    name: "Paolo Grivetto",
    email: "paolo@consorzio-pinerolese.example",
    organisation: "consorzio",
    role: "administrator",
  },
  giulia: {
    name: "Giulia Rostagnoli",
    email: "giulia@passo-lento.example",
    organisation: "passoLento",
    role: "editor",
  },
  ornella: {
    name: "Ornella Tessaroli",
    email: "ornella@vicini-di-valle.example",
    organisation: "viciniDiValle",
    role: "editor",
  },
  samir: {
    name: "Samir Kadreddin",
    email: "samir@centro-impiego-pinerolo.example",
    organisation: "centroImpiego",
    role: "editor",
  },
  davide: {
    name: "Davide Peyronelli",
    email: "davide@unione-tre-valli.example",
    organisation: "unione",
    role: "editor",
  },
  irene: {
    name: "Irene Cassinaro",
    email: "irene@casa-larga.example",
    organisation: "casaLarga",
    role: "commenter",
  },
  luca: {
    name: "Luca Armandone",
    email: "luca@passo-lento.example",
    organisation: "passoLento",
    role: "reader",
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;

/** One for everybody: the example is for looking around, and its people do not exist. */
export const demoPassword = "valli-che-curano";
