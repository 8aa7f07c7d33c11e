import { type OrganisationKind, organisationKinds } from "../kinds";
import { foldText } from "~/domain/form/fold-text";

/** The kind of organisation people mean by these words, or null. */
export function findKind(typed: string): OrganisationKind | null {
  const folded = foldText(typed);
  const named = organisationKinds.find(({ id, name }) =>
    [id, name.it, name.en].map(foldText).includes(folded),
  );
  return named?.id ?? otherWords.get(folded) ?? null;
}

const otherWords: ReadonlyMap<string, OrganisationKind> = new Map([
  ["cooperativa", "social-cooperative"],
  ["coop sociale", "social-cooperative"],
  ["societa cooperativa sociale", "social-cooperative"],
  ["cooperativa sociale di tipo a", "social-cooperative"],
  ["cooperativa sociale di tipo b", "social-cooperative"],
  ["odv", "voluntary-association"],
  ["organizzazione di volontariato", "voluntary-association"],
  ["volontariato", "voluntary-association"],
  ["aps", "social-promotion-association"],
  ["fondazione", "foundation"],
  ["ets", "third-sector-body"],
  ["ente del terzo settore", "third-sector-body"],
  ["associazione", "third-sector-body"],
  ["comune", "municipality"],
  ["unione", "municipal-union"],
  ["unione dei comuni", "municipal-union"],
  ["asl", "health-authority"],
  ["azienda sanitaria locale", "health-authority"],
  ["azienda sanitaria", "health-authority"],
  ["cpi", "job-centre"],
  ["agenzia per il lavoro", "employment-agency"],
  ["agenzia formativa", "training-body"],
  ["formazione", "training-body"],
  ["istituto scolastico", "school"],
  ["ente pubblico", "public-body"],
  ["ente gestore", "managing-consortium"],
  ["consorzio socio assistenziale", "managing-consortium"],
  ["azienda", "enterprise"],
  ["societa", "enterprise"],
  ["impresa individuale", "enterprise"],
  ["ditta individuale", "enterprise"],
  ["ditta", "enterprise"],
  ["libero professionista", "enterprise"],
  ["professionista", "enterprise"],
]);
