import type { Wording } from "~/domain/wording/language";
import type { OrganisationKind } from "./kinds";

/** How an organisation is constituted; which of them are open depends on what it is. */
export const legalForms = [
  { id: "local-authority", name: { it: "Ente locale", en: "Local authority" } },
  {
    id: "consortium-of-authorities",
    name: { it: "Consorzio di enti locali", en: "Consortium of local authorities" },
  },
  { id: "special-company", name: { it: "Azienda speciale", en: "Special municipal company" } },
  { id: "agreement", name: { it: "Convenzione fra enti", en: "Agreement between authorities" } },
  { id: "health-company", name: { it: "Azienda sanitaria", en: "Health authority" } },
  { id: "public-body", name: { it: "Ente pubblico", en: "Public body" } },
  {
    id: "personal-services-company",
    name: { it: "Azienda pubblica di servizi alla persona", en: "Public company for personal services" },
  },
  { id: "state-school", name: { it: "Istituzione scolastica statale", en: "State school" } },
  { id: "equal-school", name: { it: "Scuola paritaria", en: "Private school with equal standing" } },
  {
    id: "social-cooperative-a",
    name: { it: "Cooperativa sociale di tipo A", en: "Social cooperative, type A" },
  },
  {
    id: "social-cooperative-b",
    name: { it: "Cooperativa sociale di tipo B", en: "Social cooperative, type B" },
  },
  {
    id: "social-cooperative-ab",
    name: { it: "Cooperativa sociale di tipo A e B", en: "Social cooperative, types A and B" },
  },
  {
    id: "cooperative-consortium",
    name: { it: "Consorzio di cooperative sociali", en: "Consortium of social cooperatives" },
  },
  { id: "recognised-association", name: { it: "Associazione riconosciuta", en: "Recognised association" } },
  { id: "association", name: { it: "Associazione non riconosciuta", en: "Association without recognition" } },
  { id: "foundation", name: { it: "Fondazione", en: "Foundation" } },
  { id: "committee", name: { it: "Comitato", en: "Committee" } },
  { id: "mutual-aid-society", name: { it: "Società di mutuo soccorso", en: "Mutual aid society" } },
  {
    id: "religious-body",
    name: { it: "Ente religioso civilmente riconosciuto", en: "Religious body recognised by the State" },
  },
  { id: "cooperative", name: { it: "Società cooperativa", en: "Cooperative" } },
  { id: "limited-company", name: { it: "Società a responsabilità limitata", en: "Limited company" } },
  { id: "joint-stock-company", name: { it: "Società per azioni", en: "Joint-stock company" } },
  { id: "partnership-firm", name: { it: "Società di persone", en: "Partnership firm" } },
  {
    id: "sole-trader",
    name: { it: "Impresa individuale o professionista", en: "Sole trader or self-employed professional" },
  },
] as const satisfies readonly { readonly id: string; readonly name: Wording }[];

export type LegalForm = (typeof legalForms)[number]["id"];

export function isLegalForm(form: string): form is LegalForm {
  return legalForms.some(({ id }) => id === form);
}

/** The legal forms an organisation of this kind can have, in the order of the list. */
export function legalFormsOf(kind: OrganisationKind): readonly LegalForm[] {
  return formsOfKind[kind];
}

const associations = ["recognised-association", "association"] as const;
const companies = ["cooperative", "limited-company", "joint-stock-company"] as const;
const socialCooperatives = [
  "social-cooperative-a",
  "social-cooperative-b",
  "social-cooperative-ab",
  "cooperative-consortium",
] as const;

const formsOfKind: Readonly<Record<OrganisationKind, readonly LegalForm[]>> = {
  "managing-consortium": ["consortium-of-authorities", "special-company"],
  "managing-municipality": ["local-authority", "special-company"],
  "managing-union": ["local-authority"],
  "managing-mountain-union": ["local-authority"],
  "managing-agreement": ["agreement"],
  "managing-health-authority": ["health-company"],
  municipality: ["local-authority"],
  "municipal-union": ["local-authority"],
  "mountain-union": ["local-authority"],
  "public-body": [
    "public-body",
    "personal-services-company",
    "special-company",
    "consortium-of-authorities",
    "foundation",
  ],
  "health-authority": ["health-company"],
  "job-centre": ["public-body"],
  "employment-agency": companies,
  school: ["state-school", "equal-school"],
  "training-body": [
    ...associations,
    "foundation",
    "religious-body",
    ...companies,
    ...socialCooperatives,
    "public-body",
    "consortium-of-authorities",
  ],
  "social-cooperative": socialCooperatives,
  "voluntary-association": associations,
  "social-promotion-association": associations,
  "social-enterprise": [...companies, ...associations, "foundation", "religious-body", "partnership-firm"],
  foundation: ["foundation"],
  "third-sector-body": [...associations, "foundation", "committee", "mutual-aid-society", "religious-body"],
  enterprise: [...companies, "partnership-firm", "sole-trader"],
};

/** What people read for a stored form; one that is not in the list any more is shown as it is stored. */
export function legalFormName(form: string): Wording {
  return legalForms.find(({ id }) => id === form)?.name ?? { it: form, en: form };
}
