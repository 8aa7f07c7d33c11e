import * as Y from "yjs";
import type { Queries } from "~/database/transaction.server";
import { sectionDocumentName, sectionText } from "~/document/workspace-document";
import { isTextRun, type Run, type TextBlock } from "~/domain/text/blocks";

interface TextToStore {
  readonly workspaceId: string;
  readonly sectionId: string;
  /** who wrote it */
  readonly memberId: string;
  readonly text: readonly TextBlock[];
  readonly at: Date;
}

/** Stores the first update of a section's document, written by one member. */
export async function storeText(queries: Queries, given: TextToStore): Promise<void> {
  const { workspaceId, sectionId, memberId, at } = given;
  const { id: documentId } = await queries.liveDocument.update({
    where: { workspaceId_name: { workspaceId, name: sectionDocumentName(sectionId) } },
    data: { lastSeq: 1 },
    select: { id: true },
  });
  const doc = new Y.Doc({ gc: false });
  write(doc, given.text);
  // Copied: Prisma wants a buffer of its own.
  const bytes = new Uint8Array(Y.encodeStateAsUpdate(doc));
  await queries.documentUpdate.create({
    data: { documentId, seq: 1, memberId, connection: "seed", receivedAt: at, bytes },
  });
  await queries.documentAuthor.create({
    data: { documentId, clientId: doc.clientID, memberId, firstSeenAt: at },
  });
  doc.destroy();
}

/** Characters of each run, then the newline that ends its block and says what the block is. */
function write(doc: Y.Doc, blocks: readonly TextBlock[]): void {
  const delta = blocks.flatMap((block) => [...block.runs.map(insertRun), insertNewline(block)]);
  sectionText(doc).applyDelta(delta);
}

function insertRun(run: Run) {
  if (!isTextRun(run)) throw new Error("The texts of the example hold words only");
  const { text, ...attributes } = run;
  return { insert: text, attributes };
}

function insertNewline({ type, indent }: TextBlock) {
  const attributes = { ...(type !== "paragraph" && { type }), ...(indent > 0 && { indent }) };
  return { insert: "\n", attributes };
}
