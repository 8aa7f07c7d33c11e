import { noContribution, type PackageContribution } from "~/export/package/sealed-contents";
import { plainName } from "~/export/file-names";
import { printableFiche } from "~/export/printable-fiche";
import { type DocumentFacts, partyOf } from "~/domain/partnership/documents/document-facts";
import { readDocumentFacts } from "../read-document-facts.server";
import type { PackageContributor } from "./package-contributor";

/** One sheet of data for each body, for portals that want one application each, and all of them for programs. */
export const contributeFiches: PackageContributor = async (services, { workspace, stateAt }) => {
  const { facts, bodies } = await readDocumentFacts(services, workspace.id);
  const shortNameOf = (id: string) =>
    bodies.find(({ organisationId }) => organisationId === id)?.organisation.shortName ?? "";
  return {
    ...noContribution,
    letters: facts.bodies.map(({ organisationId }, index) => ({
      path: `schede/${String(index + 1).padStart(2, "0")}-${plainName(shortNameOf(organisationId))}`,
      printable: printableFiche(facts, organisationId, stateAt),
    })),
    texts: [partnershipFile(facts)],
  };
};

/** All sheets for programs. */
export function partnershipFile(facts: DocumentFacts): PackageContribution["texts"][number] {
  const contents = { format: "cantiere-partnership", version: 1, ...withoutTaxCodes(facts) };
  return { path: "dati/partenariato.json", text: `${JSON.stringify(contents, null, 2)}\n` };
}

/** Those of people stand only where the law asks for them: in what they sign. */
function withoutTaxCodes(facts: DocumentFacts): DocumentFacts {
  return { ...facts, bodies: facts.bodies.map((body) => ({ ...body, ...partyOf(body) })) };
}
