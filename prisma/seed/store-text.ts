import * as Y from "yjs";
import type { Queries } from "~/database/transaction.server";
import { writeInitialText } from "~/document/section-text";
import { sectionDocumentName } from "~/document/workspace-document";
import type { TextBlock } from "~/domain/text/blocks";

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
  const { sectionId, text, ...rest } = given;
  const doc = new Y.Doc({ gc: false });
  writeInitialText(doc, text);
  await storeDocument(queries, { ...rest, name: sectionDocumentName(sectionId), doc });
}

interface DocumentToStore {
  readonly workspaceId: string;
  readonly name: string;
  /** who wrote it */
  readonly memberId: string;
  readonly doc: Y.Doc;
  readonly at: Date;
}

/** Stores all of a document as its first update; the document is used up. */
export async function storeDocument(queries: Queries, given: DocumentToStore): Promise<void> {
  const { workspaceId, name, memberId, doc, at } = given;
  const { id: documentId } = await queries.liveDocument.update({
    where: { workspaceId_name: { workspaceId, name } },
    data: { lastSeq: 1 },
    select: { id: true },
  });
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
