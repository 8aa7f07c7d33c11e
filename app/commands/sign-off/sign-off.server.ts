import { writeAudit } from "~/database/audit.server";
import { claimSending } from "~/database/sendings.server";
import { createSignOff } from "~/database/sign-offs.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "../require-partner.server";
import { requireWorkspace } from "../require-workspace.server";
import { sendingOf } from "../sending-of.server";
import { liveAt } from "./live-at.server";
import { readSignOffs } from "./read-sign-offs.server";

type SignOffServices = Pick<Services, "database" | "history" | "stages" | "clock" | "changes">;

/**
 * Approves, for the body of who acts, what its page showed: by the logs as they are at this moment, and only when that
 * is the same. It may be given while the stage is frozen.
 */
export async function signOff(
  { database, history, stages, clock, changes }: SignOffServices,
  acting: ActingMember,
  { partsHash }: { readonly partsHash: string },
): Promise<void> {
  const { workspaceId, organisationId, memberId, accountId } = acting;
  await requirePartner(database, acting, "partner.sign-off", organisationId);
  const workspace = await requireWorkspace(database, workspaceId);
  const looked = await stages.look(workspaceId);
  if (looked.status === "under-repair") throw new Refusal("section-under-repair");
  const { hash, documents } = looked;
  const seqs = new Map(documents.map(({ name, seq }) => [name, seq]));
  const live = liveAt(history, (name) => ({ seq: seqs.get(name) ?? 0 }));
  const { bodies } = await readSignOffs({ database, live }, workspace);
  const body = bodies.find((one) => one.organisationId === organisationId);
  if (body === undefined) throw new Refusal("not-found");
  if (body.partsHash !== partsHash) throw new Refusal("sign-off-changed");
  const { parts, otherSections } = body;
  const signedAt = clock.now();
  const about = { workspaceId, stageId: workspace.stageId, organisationId, memberId, signedAt };
  await inTransaction(database, async (queries) => {
    if ((await claimSending(queries, sendingOf(acting, "sign-off"), signedAt)) !== null) return;
    const id = await createSignOff(queries, { ...about, hash, partsHash, parts, otherSections, documents });
    const subject = { id, organisationId, hash, partsHash };
    await writeAudit(queries, { at: signedAt, accountId, workspaceId, act: "sign-off", subject });
  });
  changes.publish(workspaceId);
}
