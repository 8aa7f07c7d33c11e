import { organisationRoleNames } from "~/domain/rights/role-names";
import type { PrintableOrganisation, PrintLanguage } from "./printable-application";

/** Of the part about the needs of the territory. */
interface NeedsPartWords {
  readonly title: string;
  readonly map: string;
  readonly number: string;
  readonly need: string;
  readonly category: string;
  readonly place: string;
  readonly people: string;
  readonly severity: string;
  readonly priority: string;
  readonly status: string;
  readonly sources: string;
}

/** Of the part about the figures of the territory. */
interface IndicatorsPartWords {
  readonly title: string;
  readonly map: string;
  readonly municipality: string;
  readonly value: string;
  readonly sources: string;
}

/** The fixed words of a printed application; what people wrote is never translated. */
export interface PrintWords {
  readonly region: string;
  readonly draft: string;
  readonly kind: { readonly draft: string; readonly application: string };
  readonly call: string;
  readonly programme: string;
  readonly acts: string;
  readonly funder: string;
  readonly stage: string;
  readonly district: string;
  readonly districts: string;
  readonly example: string;
  readonly lead: string;
  readonly term: string;
  readonly stateAt: string;
  readonly overrides: string;
  readonly contents: string;
  readonly partnership: string;
  readonly organisation: string;
  readonly organisationKind: string;
  readonly role: string;
  readonly taxCode: string;
  readonly seat: string;
  readonly roles: Readonly<Record<PrintableOrganisation["role"], string>>;
  readonly criterion: string;
  readonly criteria: string;
  readonly characters: string;
  readonly of: string;
  readonly limitToConfirm: string;
  readonly unwritten: string;
  readonly indicators: IndicatorsPartWords;
  readonly needs: NeedsPartWords;
  readonly missing: string;
  readonly inApplicationOnly: string;
  readonly page: string;
  readonly time: string;
}

export const printWords: Readonly<Record<PrintLanguage, PrintWords>> = {
  it: {
    region: "IT",
    draft: "Bozza",
    kind: { draft: "Bozza della domanda", application: "Domanda" },
    call: "Bando",
    programme: "Programma",
    acts: "Atti",
    funder: "Ente finanziatore",
    stage: "Fase",
    district: "Distretto",
    districts: "Distretti",
    example: "esempio",
    lead: "Capofila",
    term: "Termine",
    stateAt: "Testo aggiornato a",
    overrides: "Regole di cui risponde una persona",
    contents: "Indice",
    partnership: "Partenariato",
    organisation: "Organizzazione",
    organisationKind: "Natura",
    role: "Ruolo",
    taxCode: "Codice fiscale",
    seat: "Sede",
    roles: rolesIn("it"),
    criterion: "Criterio",
    criteria: "Criteri",
    characters: "caratteri",
    of: "su",
    limitToConfirm: "limite da verificare",
    unwritten: "Questa sezione non è ancora scritta.",
    indicators: {
      title: "Il territorio in cifre",
      map: "Carta",
      municipality: "Comune",
      value: "Valore",
      sources: "Fonti",
    },
    needs: {
      title: "I bisogni del territorio",
      map: "Mappa dei bisogni",
      number: "N.",
      need: "Bisogno o risorsa",
      category: "Categoria",
      place: "Luogo",
      people: "Persone",
      severity: "Gravità",
      priority: "Priorità",
      status: "Stato",
      sources: "Fonti della mappa",
    },
    missing: "non indicato",
    inApplicationOnly: "solo nella candidatura",
    page: "Pagina",
    time: "ore",
  },
  en: {
    region: "GB",
    draft: "Draft",
    kind: { draft: "Draft of the application", application: "Application" },
    call: "Call",
    programme: "Programme",
    acts: "Acts",
    funder: "Funder",
    stage: "Stage",
    district: "District",
    districts: "Districts",
    example: "example",
    lead: "Lead",
    term: "Term",
    stateAt: "Text as of",
    overrides: "Rules a person answers for",
    contents: "Contents",
    partnership: "Partnership",
    organisation: "Organisation",
    organisationKind: "Kind",
    role: "Role",
    taxCode: "Tax code",
    seat: "Seat",
    roles: rolesIn("en"),
    criterion: "Criterion",
    criteria: "Criteria",
    characters: "characters",
    of: "of",
    limitToConfirm: "limit to be confirmed",
    unwritten: "This section has not been written yet.",
    indicators: {
      title: "The territory in figures",
      map: "Map",
      municipality: "Municipality",
      value: "Value",
      sources: "Sources",
    },
    needs: {
      title: "The needs of the territory",
      map: "Map of needs",
      number: "No.",
      need: "Need or resource",
      category: "Category",
      place: "Place",
      people: "People",
      severity: "Severity",
      priority: "Priority",
      status: "State",
      sources: "Sources of the map",
    },
    missing: "not stated",
    inApplicationOnly: "in the application only",
    page: "Page",
    time: "at",
  },
};

/** As the screens call them: what is handed in names nobody otherwise. */
function rolesIn(language: PrintLanguage): PrintWords["roles"] {
  const { lead, partner, supporter } = organisationRoleNames;
  return { lead: lead[language], partner: partner[language], supporter: supporter[language] };
}
