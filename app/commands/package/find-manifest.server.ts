import { type GivenOutFile, listGivenOut } from "~/database/sealed-contents.server";
import type { Queries } from "~/database/transaction.server";
import { manifestOf, sha256 } from "~/export/bag.server";
import { applicationPath, packagePaths } from "~/export/package/make-package-files.server";
import { findSealedContents } from "./find-sealed-contents.server";

export interface Manifest {
  readonly freezeId: string;
  /** those that were given out already, in the order of the package */
  readonly files: readonly GivenOutFile[];
  /** of the application to sign */
  readonly applicationPath: string;
  /** of the manifest of the whole package; null: it was not made yet */
  readonly sha256: string | null;
}

/** What the package of the freeze that is on is made of; null while the stage is open. */
export async function findManifest(queries: Queries, workspaceId: string): Promise<Manifest | null> {
  const sealed = await findSealedContents(queries, workspaceId);
  if (sealed === null) return null;
  const givenOut = new Map((await listGivenOut(queries, sealed.freezeId)).map((file) => [file.path, file]));
  const paths = packagePaths(sealed.contents);
  const files = paths.flatMap((path) => givenOut.get(path) ?? []);
  const isMade = files.length === paths.length;
  const manifest = manifestOf(files.map((file) => ({ name: file.path, sha256: file.sha256 })));
  return {
    freezeId: sealed.freezeId,
    files,
    applicationPath: applicationPath(sealed.contents),
    sha256: isMade ? sha256(manifest) : null,
  };
}
