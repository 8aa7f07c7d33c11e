import type { Wording } from "~/domain/wording/language";

/** What a mark stands for; the lead has its own because of its role, not of its kind. */
export type OrganisationFamily = "public" | "third-sector" | "health" | "work-school" | "firm";
export type ActorMark = "lead" | OrganisationFamily;

interface KindOfOrganisation {
  readonly id: string;
  readonly name: Wording;
  readonly family: OrganisationFamily;
  /** runs the social services of its municipalities (*ente gestore*), and so may lead */
  readonly isManagingBody: boolean;
}

/** Every kind of organisation, in the order a list shows them. */
export const organisationKinds = [
  {
    id: "managing-consortium",
    name: { it: "Ente gestore: consorzio di Comuni", en: "Managing body: consortium of municipalities" },
    family: "public",
    isManagingBody: true,
  },
  {
    id: "managing-municipality",
    name: { it: "Ente gestore: Comune", en: "Managing body: municipality" },
    family: "public",
    isManagingBody: true,
  },
  {
    id: "managing-union",
    name: { it: "Ente gestore: unione di Comuni", en: "Managing body: union of municipalities" },
    family: "public",
    isManagingBody: true,
  },
  {
    id: "managing-mountain-union",
    name: { it: "Ente gestore: unione montana", en: "Managing body: mountain union" },
    family: "public",
    isManagingBody: true,
  },
  {
    id: "managing-agreement",
    name: {
      it: "Ente gestore: Comuni in convenzione",
      en: "Managing body: municipalities under an agreement",
    },
    family: "public",
    isManagingBody: true,
  },
  {
    id: "managing-health-authority",
    name: { it: "Ente gestore: ASL su delega", en: "Managing body: health authority by delegation" },
    family: "health",
    isManagingBody: true,
  },
  {
    id: "municipality",
    name: { it: "Comune", en: "Municipality" },
    family: "public",
    isManagingBody: false,
  },
  {
    id: "municipal-union",
    name: { it: "Unione di Comuni", en: "Union of municipalities" },
    family: "public",
    isManagingBody: false,
  },
  {
    id: "mountain-union",
    name: { it: "Unione montana", en: "Mountain union" },
    family: "public",
    isManagingBody: false,
  },
  {
    id: "public-body",
    name: { it: "Altro ente pubblico", en: "Other public body" },
    family: "public",
    isManagingBody: false,
  },
  {
    id: "health-authority",
    name: { it: "Azienda sanitaria locale (ASL)", en: "Local health authority (ASL)" },
    family: "health",
    isManagingBody: false,
  },
  {
    id: "job-centre",
    name: { it: "Centro per l’impiego", en: "Job centre" },
    family: "work-school",
    isManagingBody: false,
  },
  {
    id: "employment-agency",
    name: { it: "Agenzia per il lavoro accreditata", en: "Accredited employment agency" },
    family: "work-school",
    isManagingBody: false,
  },
  {
    id: "school",
    name: { it: "Scuola", en: "School" },
    family: "work-school",
    isManagingBody: false,
  },
  {
    id: "training-body",
    name: { it: "Ente di formazione", en: "Training body" },
    family: "work-school",
    isManagingBody: false,
  },
  {
    id: "social-cooperative",
    name: { it: "Cooperativa sociale", en: "Social cooperative" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "voluntary-association",
    name: { it: "Associazione di volontariato", en: "Voluntary association" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "social-promotion-association",
    name: { it: "Associazione di promozione sociale", en: "Social promotion association" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "social-enterprise",
    name: { it: "Impresa sociale", en: "Social enterprise" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "foundation",
    name: { it: "Fondazione del terzo settore", en: "Third-sector foundation" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "third-sector-body",
    name: { it: "Altro ente del terzo settore", en: "Other third-sector body" },
    family: "third-sector",
    isManagingBody: false,
  },
  {
    id: "enterprise",
    name: { it: "Impresa", en: "Enterprise" },
    family: "firm",
    isManagingBody: false,
  },
] as const satisfies readonly KindOfOrganisation[];

export type OrganisationKind = (typeof organisationKinds)[number]["id"];

const knownKinds: ReadonlySet<string> = new Set(organisationKinds.map(({ id }) => id));

export function isOrganisationKind(kind: string): kind is OrganisationKind {
  return knownKinds.has(kind);
}

/** The name and family of a kind; a kind that is not in the list any more is shown as it is stored. */
export function describeKind(kind: string): KindOfOrganisation {
  const known = organisationKinds.find(({ id }) => id === kind);
  return known ?? { id: kind, name: { it: kind, en: kind }, family: "public", isManagingBody: false };
}

/** The ids of a group of kinds, for the rules of a call. */
export function kindsOf(group: "managing-body" | OrganisationFamily): OrganisationKind[] {
  return organisationKinds
    .filter(({ isManagingBody, family }) => (group === "managing-body" ? isManagingBody : family === group))
    .map(({ id }) => id);
}

/** The mark shown beside an organisation: the lead's by role, else its kind's. */
export function actorMark(organisation: { readonly kind: string; readonly role: string }): ActorMark {
  return organisation.role === "lead" ? "lead" : describeKind(organisation.kind).family;
}
