import type { StoredDocument } from "~/database/partnership-documents.server";
import { noContribution, type PackageContribution } from "~/export/package/sealed-contents";
import { packedName, plainName } from "~/export/file-names";
import {
  type CopyOf,
  type DocumentState,
  type DocumentStates,
  findSigned,
  readDocumentStates,
} from "../read-documents.server";
import type { PackageContributor } from "./package-contributor";

/** Letters, declarations, commitments and pact of those who take part now, and the copies that count as signed. */
export const contributeDocuments: PackageContributor = async (services, { workspace }) => {
  const read = await readDocumentStates(services, workspace.id);
  return { ...noContribution, files: read.states.flatMap((state) => filesOf(state, read)) };
};

type Files = PackageContribution["files"];

/** Each document that counts, followed by the signed copies of it. */
function filesOf(state: DocumentState, read: DocumentStates): Files {
  const signed = state.mustSign.flatMap((organisationId) => {
    const found = findSigned(state, organisationId);
    return found === null ? [] : [{ ...found, organisationId }];
  });
  return documentsThatCount(state, signed).flatMap((document) => [
    { path: `documenti/${document.fileName}`, sha256: document.fileSha256 },
    ...filesOfCopies(
      signed.filter((one) => one.document === document),
      read,
    ),
  ]);
}

/** Those that are signed; where somebody has yet to sign, the one on the data of now too. */
function documentsThatCount(
  { made, mustSign, dataHash }: DocumentState,
  signed: readonly CopyOf[],
): readonly StoredDocument[] {
  const isWhole = signed.length === mustSign.length;
  const [first] = made;
  return made.filter(
    (document) =>
      signed.some((one) => one.document === document) ||
      (!isWhole && document === first && document.dataHash === dataHash),
  );
}

/** One file may carry the signatures of several: it is there once, under the name of the first of them. */
function filesOfCopies(
  signed: readonly (CopyOf & { readonly organisationId: string })[],
  { bodies }: DocumentStates,
): Files {
  const first = signed.filter(({ copy }, at) => signed.findIndex((one) => one.copy === copy) === at);
  return first.map(({ copy, organisationId }) => {
    const body = bodies.find((one) => one.organisationId === organisationId);
    return {
      path: `documenti/firmati/${plainName(body?.organisation.shortName ?? "")}-${packedName(copy.fileName)}`,
      sha256: copy.fileSha256,
    };
  });
}
