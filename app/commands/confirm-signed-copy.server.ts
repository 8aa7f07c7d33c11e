import { writeAudit } from "~/database/audit.server";
import { findCopy, rejudgeCopy } from "~/database/partnership-documents.server";
import { inTransaction } from "~/database/transaction.server";
import { needsPerson } from "~/domain/partnership/judge-signed-copy";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { readVerdict } from "./read-documents.server";
import { asActor, requireRight } from "./require-right.server";

/**
 * A person of the lead has looked at a copy no program can judge, and takes it upon itself that it is signed. What is
 * judged otherwise in the same moment is not what the person looked at; what counts already stays as it is.
 */
export async function confirmSignedCopy(
  { database, clock, changes }: Pick<Services, "database" | "clock" | "changes">,
  acting: ActingMember & { readonly name: string },
  copyId: string,
): Promise<void> {
  const { workspaceId, accountId, name } = acting;
  requireRight(asActor(acting), "partnership.make-document", { kind: "workspace", workspaceId });
  await inTransaction(database, async (queries) => {
    const copy = await findCopy(queries, workspaceId, copyId);
    const verdict = copy && readVerdict(copy.verdict);
    if (copy === null || verdict === null) throw new Refusal("not-found");
    if (copy.isAccepted) return;
    if (!needsPerson(verdict)) throw new Refusal("input-not-valid");
    const at = clock.now();
    const confirmed = { by: name, at: at.toISOString() };
    const accepted = { verdict: { ...(copy.verdict as object), confirmed }, isAccepted: true };
    if (!(await rejudgeCopy(queries, copy, accepted))) throw new Refusal("record-changed");
    const subject = { id: copyId, organisationId: copy.organisationId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "confirm-signed", subject });
  });
  changes.publish(workspaceId);
}
