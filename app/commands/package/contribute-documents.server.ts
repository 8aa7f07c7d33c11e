import { listDocumentBodies } from "~/database/document-bodies.server";
import { listDocuments, type StoredDocument } from "~/database/partnership-documents.server";
import { noContribution } from "~/export/package/sealed-contents";
import { plainName } from "~/export/file-names";
import type { PackageContributor } from "./package-contributor";

/** Letters, declarations, commitments and pact as they were given out to be signed, and the copies that count as signed. */
export const contributeDocuments: PackageContributor = async ({ database }, { workspace }) => {
  const [documents, bodies] = await Promise.all([
    listDocuments(database, workspace.id),
    listDocumentBodies(database, workspace.id),
  ]);
  const nameOf = (id: string) => bodies.find(({ organisationId }) => organisationId === id)?.organisation;
  const latest = documents.filter((document) => isLatest(document, documents));
  return {
    ...noContribution,
    files: latest.flatMap(({ fileName, fileSha256, copies }) => [
      { path: `documenti/${fileName}`, sha256: fileSha256 },
      ...acceptedOf(copies).map((copy) => ({
        path: `documenti/firmati/${plainName(nameOf(copy.organisationId)?.shortName ?? "")}-${copy.fileName}`,
        sha256: copy.fileSha256,
      })),
    ]),
  };
};

/** Documents come with the latest first. */
function isLatest(one: StoredDocument, all: readonly StoredDocument[]): boolean {
  return (
    all.find(({ kind, organisationId }) => kind === one.kind && organisationId === one.organisationId) === one
  );
}

/** The latest of each organisation that counts. */
function acceptedOf(copies: StoredDocument["copies"]): StoredDocument["copies"] {
  const accepted = copies.filter(({ isAccepted }) => isAccepted);
  return accepted.filter(
    (copy) => accepted.find(({ organisationId }) => organisationId === copy.organisationId) === copy,
  );
}
