import { type GivenOutFile, listGivenOut } from "~/database/sealed-contents.server";
import { manifestOf, sha256 } from "~/export/bag.server";
import type { Services } from "~/services.server";
import { findPlannedFiles } from "./find-planned-files.server";

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
export async function findManifest(
  services: Pick<Services, "database" | "packagePlans">,
  workspaceId: string,
): Promise<Manifest | null> {
  const planned = await findPlannedFiles(services, workspaceId);
  if (planned === null) return null;
  const { freezeId, paths, applicationPath } = planned;
  const givenOut = new Map(
    (await listGivenOut(services.database, freezeId)).map((file) => [file.path, file]),
  );
  const files = paths.flatMap((path) => givenOut.get(path) ?? []);
  const isMade = files.length === paths.length;
  const manifest = manifestOf(files.map((file) => ({ name: file.path, sha256: file.sha256 })));
  return { freezeId, files, applicationPath, sha256: isMade ? sha256(manifest) : null };
}
