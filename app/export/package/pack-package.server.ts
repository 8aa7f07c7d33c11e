import type { ExportedFile } from "~/services.server";
import { buildBag, sha256 } from "../bag.server";
import { mergeRemarks } from "../export-remarks";
import { nameFile } from "../file-names";
import type { PrintableApplication } from "../printable-application";
import { zipBag } from "../zip-bag.server";
import type { PackageFile } from "./make-package-files.server";
import { packageWords } from "./package-words";
import { verifyPage } from "./verify-page.server";

export interface PackageSeal {
  /** of the freeze, from 1 */
  readonly number: number;
  /** SHA-256 over the hashes of all its documents, hex */
  readonly stageHash: string;
}

/** The files as one ZIP that anybody can verify, with or without the product: the same files give the same bytes. */
export async function packPackage(
  application: PrintableApplication,
  files: readonly PackageFile[],
  seal: PackageSeal,
): Promise<ExportedFile> {
  const payload = files.map(({ path, bytes }) => ({ name: path, bytes }));
  const words = packageWords[application.language];
  const bag = buildBag(application, payload, (manifest) => [
    {
      path: words.verifyFile,
      bytes: verifyPage({
        language: application.language,
        title: application.title,
        facts: [
          { label: words.stage, value: application.stageName },
          { label: words.freeze, value: String(seal.number) },
          { label: words.stageHash, value: seal.stageHash },
          { label: words.packageHash, value: sha256(manifest) },
        ],
        files: files.map(({ path, sha256 }) => ({ path, sha256 })),
      }).bytes,
    },
  ]);
  const bytes = await zipBag(bag, application.stateAt);
  return {
    name: nameFile(application, "zip"),
    mediaType: "application/zip",
    bytes,
    sha256: sha256(bytes),
    remarks: mergeRemarks(files.map(({ remarks }) => remarks)),
  };
}
