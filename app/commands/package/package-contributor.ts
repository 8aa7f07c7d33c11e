import type { Workspace } from "~/database/workspaces.server";
import type { PackageContribution } from "~/export/package/sealed-contents";
import type { Services } from "~/services.server";

export interface Contributed {
  readonly workspace: Workspace;
  /** the moment of the freeze, ISO: the only date of files that are made */
  readonly stateAt: string;
}

/** Reads what a part of the product brings to the package, while nothing of the application can change. */
export type PackageContributor = (
  services: Pick<Services, "database" | "live">,
  about: Contributed,
) => Promise<PackageContribution>;
