import type { Workspace } from "~/database/workspaces.server";
import { compareParts, type PartDifference } from "~/domain/delivery/sign-off/compare-parts";
import type { Services } from "~/services.server";
import { liveAt } from "./live-at.server";
import { readSignOffs } from "./read-sign-offs.server";
import type { TextServices } from "./read-sign-off-facts.server";

interface Since {
  readonly organisationId: string;
  /** when somebody began to read */
  readonly at: Date;
}

/** What was written since in the texts and sheets a body approves. Rows of the database have no past to be compared with. */
export async function readChangedSince(
  services: TextServices & Pick<Services, "history">,
  workspace: Workspace,
  { organisationId, at }: Since,
): Promise<readonly PartDifference[]> {
  const { database, history, live } = services;
  const partsOf = async (texts: TextServices["live"]) => {
    const { bodies } = await readSignOffs({ database, live: texts }, workspace);
    return bodies.find((body) => body.organisationId === organisationId)?.parts ?? [];
  };
  return compareParts(await partsOf(liveAt(history, () => ({ at }))), await partsOf(live));
}
