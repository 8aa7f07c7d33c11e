import type { Workspace } from "~/database/workspaces.server";
import { applicationPaths } from "~/export/package/make-package-files.server";
import { withOwnPaths } from "~/export/package/own-paths";
import type { SealedContents } from "~/export/package/sealed-contents";
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
  return { application, ...withOwnPaths(contributions, applicationPaths(application)) };
}
