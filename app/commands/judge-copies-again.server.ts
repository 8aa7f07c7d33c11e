import { writeAudit } from "~/database/audit.server";
import { rejudgeCopy, type StoredCopy, type StoredDocument } from "~/database/partnership-documents.server";
import { inTransaction } from "~/database/transaction.server";
import { type CopyVerdict, judgeSignedCopy } from "~/domain/partnership/judge-signed-copy";
import { type SignedFileFindings, signedFileSchema } from "~/domain/partnership/signed-file";
import type { Services } from "~/services.server";
import { expectedOf } from "./hand-in-signed-copy.server";
import {
  type DocumentState,
  type DocumentStates,
  readDocumentStates,
  readVerdict,
} from "./read-documents.server";

interface Again {
  readonly copy: StoredCopy;
  readonly findings: SignedFileFindings;
  readonly verdict: CopyVerdict;
}

/**
 * The record says now who signs: the copies of the organisation that waited for that are judged again, by what was
 * found in them when they came. One that a person has confirmed meanwhile stays as it is.
 */
export async function judgeCopiesAgain(
  services: Pick<Services, "database" | "live" | "clock">,
  { workspaceId, accountId }: { readonly workspaceId: string; readonly accountId: string | null },
  organisationId: string,
): Promise<void> {
  const states = await readDocumentStates(services, workspaceId);
  const again = states.states.flatMap((state) =>
    state.made.flatMap((document) => judgedAgain(states, { state, document, organisationId })),
  );
  if (again.length === 0) return;
  const at = services.clock.now();
  await inTransaction(services.database, async (queries) => {
    for (const { copy, findings, verdict } of again) {
      const isAccepted = verdict.kind === "signed";
      const isChanged = await rejudgeCopy(queries, copy, { verdict: { findings, verdict }, isAccepted });
      if (!isChanged) continue;
      const subject = { id: copy.id, organisationId, verdict: verdict.kind };
      await writeAudit(queries, { at, accountId, workspaceId, act: "judge-signed-again", subject });
    }
  });
}

interface Of {
  readonly state: DocumentState;
  readonly document: StoredDocument;
  readonly organisationId: string;
}

function judgedAgain(states: DocumentStates, of: Of): readonly Again[] {
  const expected = expectedOf(states, of);
  return of.document.copies.flatMap((copy) => {
    const findings = waitingFindings(copy, of.organisationId);
    if (findings === null) return [];
    const { fileSha256: sha256, fileName, uploadedAt } = copy;
    const verdict = judgeSignedCopy({ findings, sha256, fileName, atMs: uploadedAt.getTime() }, expected);
    return verdict.kind === "signer-not-in-record" ? [] : [{ copy, findings, verdict }];
  });
}

/** What was found in a copy that waits for the record to say who signs; null for any other. */
function waitingFindings(copy: StoredCopy, organisationId: string): SignedFileFindings | null {
  if (copy.organisationId !== organisationId || copy.isAccepted) return null;
  if (readVerdict(copy.verdict)?.kind !== "signer-not-in-record") return null;
  const stored = copy.verdict as { readonly findings?: unknown };
  return signedFileSchema.safeParse(stored.findings).data ?? null;
}
