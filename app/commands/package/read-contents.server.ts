import type { Workspace } from "~/database/workspaces.server";
import type { PackageContribution, SealedContents } from "~/export/package/sealed-contents";
import { type ComingFreeze, type PrintServices, readPrintableNow } from "../read-printable.server";
import { contributors } from "./contributors.server";

/** Everything the package of a freeze will be made of, read while nothing of the application can change. */
export async function readContents(
  services: PrintServices,
  workspace: Workspace,
  freeze: ComingFreeze,
): Promise<SealedContents> {
  const wanted = { workspaceId: workspace.id, kind: "application", freeze } as const;
  const application = await readPrintableNow(services, wanted);
  const about = { workspace, stateAt: freeze.at.toISOString() };
  const contributions = await Promise.all(contributors.map((contribute) => contribute(services, about)));
  return { application, ...withOwnPaths(contributions) };
}

/** All contributions as one, in their order, each file under a path of its own. */
function withOwnPaths(contributions: readonly PackageContribution[]): PackageContribution {
  const taken = new Set<string>();
  const own = <T extends { readonly path: string }>(file: T, ending = ""): T => {
    const path = freePath(file.path, (candidate) => taken.has(`${candidate}${ending}`.toLowerCase()));
    taken.add(`${path}${ending}`.toLowerCase());
    return { ...file, path };
  };
  return {
    letters: contributions.flatMap(({ letters }) => letters.map((letter) => own(letter, ".pdf"))),
    texts: contributions.flatMap(({ texts }) => texts.map((text) => own(text))),
    files: contributions.flatMap(({ files }) => files.map((file) => own(file))),
  };
}

/** "documenti/lettera.pdf", "documenti/lettera-2.pdf" */
function freePath(path: string, isTaken: (candidate: string) => boolean): string {
  const [, stem = path, ending = ""] = /^(.*?)((?:\.[A-Za-z0-9]{1,5})*)$/.exec(path) ?? [];
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? path : `${stem}-${n}${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
