import type { OrganisationKey } from "./cast";

/** What the records of the example's bodies say beside what the cast says; all invented, as the numbers are. */
interface DemoRecord {
  readonly legalForm: string;
  readonly registerNumber?: string;
  readonly registerSection?: string;
  readonly isRegisterChecked?: true;
  readonly representativeName: string;
  /** fifteen characters of a person born in a place there is not; the control letter is computed */
  readonly personStem: string;
  readonly certifiedEmail: string;
  readonly districtBody?: string;
  readonly chosenByNotice?: true;
  /** how many other projects of the call it declared */
  readonly otherProjects?: number;
}

export const records: Readonly<Record<OrganisationKey, DemoRecord>> = {
  consorzio: {
    legalForm: "consortium-of-authorities",
    representativeName: "Elda Bertinatti",
    personStem: "BRTLDE70A41X999",
    certifiedEmail: "protocollo@pec.consorzio-pinerolese.example",
    districtBody: "C.I.S.S. Pinerolo",
  },
  unione: {
    legalForm: "local-authority",
    representativeName: "Renzo Coassolo",
    personStem: "CSSRNZ65M03X999",
    certifiedEmail: "protocollo@pec.unione-tre-valli.example",
    districtBody: "Unione Montana Valli Chisone e Germanasca",
  },
  passoLento: {
    legalForm: "social-cooperative-a",
    registerNumber: "99001",
    registerSection: "d",
    isRegisterChecked: true,
    representativeName: "Giulia Rostagnoli",
    personStem: "RSTGLI80A41X999",
    certifiedEmail: "passolento@pec.passo-lento.example",
    chosenByNotice: true,
    otherProjects: 1,
  },
  viciniDiValle: {
    legalForm: "association",
    registerNumber: "99002",
    registerSection: "a",
    isRegisterChecked: true,
    representativeName: "Ornella Tessaroli",
    personStem: "TSSRLL72D52X999",
    certifiedEmail: "vicinidivalle@pec.vicini-di-valle.example",
    chosenByNotice: true,
  },
  centroImpiego: {
    legalForm: "public-body",
    representativeName: "Mirella Durandi",
    personStem: "DRNMLL68H55X999",
    certifiedEmail: "protocollo@pec.centro-impiego-pinerolo.example",
  },
  casaLarga: {
    legalForm: "limited-company",
    registerNumber: "99003",
    registerSection: "d",
    isRegisterChecked: true,
    representativeName: "Irene Cassinaro",
    personStem: "CSSRNI75C44X999",
    certifiedEmail: "casalarga@pec.casa-larga.example",
    chosenByNotice: true,
    otherProjects: 0,
  },
  mulino: {
    legalForm: "recognised-association",
    registerNumber: "99004",
    registerSection: "b",
    isRegisterChecked: true,
    representativeName: "Nadia Fornerone",
    personStem: "FRNNDA69P50X999",
    certifiedEmail: "mulino@pec.mulino-di-sotto.example",
    chosenByNotice: true,
    otherProjects: 0,
  },
  lavorincorso: {
    legalForm: "social-cooperative-b",
    registerNumber: "99005",
    registerSection: "d",
    isRegisterChecked: true,
    representativeName: "Ivo Malanotti",
    personStem: "MLNVIO71S14X999",
    certifiedEmail: "lavorincorso@pec.lavorincorso.example",
    chosenByNotice: true,
    otherProjects: 0,
  },
  distrettoValli: {
    legalForm: "health-company",
    representativeName: "Sandra Quaglini",
    personStem: "QGLSDR66B57X999",
    certifiedEmail: "direzione@pec.distretto-valli.example",
  },
  autolinee: {
    legalForm: "limited-company",
    representativeName: "Aldo Nocerini",
    personStem: "NCRLDA60T20X999",
    certifiedEmail: "autolinee@pec.autolinee-val-noce.example",
  },
};

/** The notice by which the third-sector bodies were sought: fifteen days, fewer than the twenty we propose. */
export const notice = {
  title: "Avviso di coprogettazione per «Valli che curano»",
  address: "https://consorzio-pinerolese.example/avvisi/valli-che-curano",
  openedDaysAgo: 60,
  closedDaysAgo: 45,
  applications: 8,
  criteria: "Esperienza nelle frazioni, radicamento nelle valli, qualità delle proposte.",
  outcome: "Ammessi cinque enti su otto, con verbale del consorzio.",
};

/** It found the public address, and waits for an answer. */
export const joinRequest = {
  organisationName: "Istituto tecnico Alpi Cozie",
  organisationKind: "school",
  taxCodeStem: "9990011001",
  seatMunicipality: "Pinerolo",
  seatProvince: "TO",
  personName: "Piera Chiabrandi",
  personEmail: "piera@alpi-cozie.example",
  message: "Aiuto digitale, 2 classi",
  daysAgo: 3,
};

/** Asked to act for the health district; has not opened the invitation yet. */
export const invited = {
  organisation: "distrettoValli",
  name: "Tommaso Vinai",
  email: "tommaso@distretto-valli.example",
  role: "editor",
  daysAgo: 1,
} as const;
