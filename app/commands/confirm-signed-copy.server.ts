import { writeAudit } from "~/database/audit.server";
import { acceptCopy, findCopy } from "~/database/partnership-documents.server";
import { inTransaction } from "~/database/transaction.server";
import { needsPerson } from "~/domain/partnership/judge-signed-copy";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { readVerdict } from "./read-documents.server";
import { asActor, requireRight } from "./require-right.server";

/** A person of the lead has looked at a copy no program can judge, and takes it upon itself that it is signed. */
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
    if (!needsPerson(verdict)) throw new Refusal("input-not-valid");
    const at = clock.now();
    const confirmed = { by: name, at: at.toISOString() };
    await acceptCopy(queries, copyId, { ...(copy.verdict as object), confirmed });
    const subject = { id: copyId, organisationId: copy.organisationId };
    await writeAudit(queries, { at, accountId, workspaceId, act: "confirm-signed", subject });
  });
  changes.publish(workspaceId);
}
