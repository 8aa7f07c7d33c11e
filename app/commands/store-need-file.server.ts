import { createHash } from "node:crypto";
import { writeAudit } from "~/database/audit.server";
import { createNeedFile } from "~/database/need-files.server";
import { storeFile } from "~/database/partnership-documents.server";
import { inTransaction } from "~/database/transaction.server";
import { mostEvidenceBytes } from "~/domain/needs/exchange/evidence-file";
import { recogniseFile } from "~/domain/needs/exchange/recognise-file";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

export interface StoredNeedFile {
  readonly sha256: string;
  readonly fileName: string;
}

/** Keeps a file that needs may name as evidence. What it is, its bytes say; its name is made to say the same. */
export async function storeNeedFile(
  { database, clock, attempts }: Pick<Services, "database" | "clock" | "attempts">,
  acting: ActingMember,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<StoredNeedFile> {
  const { workspaceId, accountId, memberId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  if (bytes.length === 0) throw new Refusal("file-missing");
  if (bytes.length > mostEvidenceBytes) throw new Refusal("file-too-large");
  const type = recogniseFile(bytes);
  if (type === null) throw new Refusal("file-not-recognised");
  if (!attempts.allow(`need-file:${memberId}`, storeTries)) throw new Refusal("too-many-tries");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = nameFor(fileName, type.extension);
  const at = clock.now();
  await inTransaction(database, async (queries) => {
    await storeFile(queries, { sha256, mediaType: type.mediaType, bytes, createdAt: at });
    await createNeedFile(queries, {
      workspaceId,
      fileSha256: sha256,
      fileName: name,
      uploadedAt: at,
      uploadedById: memberId,
    });
    await writeAudit(queries, { at, accountId, workspaceId, act: "store-need-file", subject: { sha256 } });
  });
  return { sha256, fileName: name };
}

const storeTries = { tries: 120, withinMs: 10 * 60_000 };
const longestName = 120;

/** The name alone, without the folders some browsers send, ending as what the file is. */
function nameFor(fileName: string, extension: string): string {
  const [last = ""] = fileName.split(/[/\\]/).slice(-1);
  const plain = last.replace(/\p{Control}/gu, "").trim();
  const ending = extension === "jpg" ? /\.jpe?g$/i : new RegExp(`\\.${extension}$`, "i");
  const stem = plain.replace(ending, "").slice(0, longestName);
  return `${stem === "" ? "file" : stem}.${extension}`;
}
