import { createHash } from "node:crypto";
import { listPlacedMunicipalities } from "~/database/known-municipalities.server";
import { createNeedsImport } from "~/database/needs-imports.server";
import { readCare } from "~/database/needs-settings.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { LookedAtFile, NeedsFileToRead, Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

type Refused = Extract<LookedAtFile, { readonly status: "refused" }>;

/** Reads a file of needs and keeps what it holds until the person has looked at it; nothing is written by this. */
export async function lookAtNeedsFile(
  services: Pick<Services, "database" | "live" | "clock" | "attempts" | "needsImports">,
  acting: ActingMember,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<{ readonly status: "read"; readonly importId: string } | Refused> {
  const { database, clock, attempts, needsImports } = services;
  const { workspaceId, memberId } = acting;
  requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  if (!attempts.allow(`needs-import:${memberId}`, tries)) throw new Refusal("too-many-tries");
  const file = await needsImports.look({ bytes, ...(await readFileContext(services, workspaceId)) });
  if (file.status === "refused") return file;
  const { looked, headers, refused } = file;
  const importId = await inTransaction(database, (queries) =>
    createNeedsImport(queries, {
      ...{ workspaceId, memberId, bytes, looked, headers, refused },
      fileName: nameOf(fileName),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      createdAt: clock.now(),
    }),
  );
  return { status: "read", importId };
}

/** What a file of needs of this workspace is read by. */
export async function readFileContext(
  { database, live }: Pick<Services, "database" | "live">,
  workspaceId: string,
  chosen: NeedsFileToRead["context"]["chosen"] = {},
): Promise<Omit<NeedsFileToRead, "bytes">> {
  const [known, care, { needs }] = await Promise.all([
    listPlacedMunicipalities(database, workspaceId),
    readCare(database, workspaceId),
    live.readNeeds(workspaceId),
  ]);
  return { care, context: { known, categories: care.categories, ids: needs.map(({ id }) => id), chosen } };
}

/** The name alone, without the folders some browsers send. */
function nameOf(fileName: string): string {
  const [last = ""] = fileName.split(/[/\\]/).slice(-1);
  return (
    last
      .replace(/\p{Control}/gu, "")
      .trim()
      .slice(-longestName) || "file"
  );
}

const longestName = 120;
/** Each file costs a worker some seconds at the most. */
const tries = { tries: 30, withinMs: 10 * 60_000 };
