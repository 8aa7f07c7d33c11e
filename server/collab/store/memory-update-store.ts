import type { Log } from "../log.ts";
import { hasHash, hashOf } from "./snapshot-hash.ts";
import type { DocumentAppend, Snapshot, StoredDocument, UpdateStore } from "./update-store.ts";

interface Kept {
  readonly documentId: number;
  readonly updates: Uint8Array[];
  readonly snapshots: (Snapshot & { readonly sha256: string })[];
  readonly authors: Map<number, string>;
  isQuarantined: boolean;
}

/** For tests only: it forgets everything with the process, and says so when it is made. */
export function createMemoryUpdateStore(log: Log): UpdateStore {
  log.warn({}, "LIVE DOCUMENTS ARE KEPT IN MEMORY ONLY: everything is lost when this process ends");
  const documents = new Map<string, Kept>();
  const byId = new Map<number, Kept>();

  return {
    load: (workspaceId, name) => {
      const kept = documents.get(keyOf(workspaceId, name));
      return Promise.resolve(kept === undefined ? null : toStored(kept));
    },
    append: (batch) => {
      const firstSeqs = new Map<number, number>();
      for (const append of batch) {
        const kept = byId.get(append.documentId);
        if (kept === undefined || kept.isQuarantined) continue;
        firstSeqs.set(append.documentId, kept.updates.length + 1);
        addTo(kept, append);
      }
      return Promise.resolve({ firstSeqs, sealed: new Set<number>() });
    },
    readSince: (documentId, seq) => {
      const { updates, authors } = byId.get(documentId) ?? {
        updates: [],
        authors: new Map<number, string>(),
      };
      const later = updates.slice(seq).map((bytes, index) => ({ seq: seq + index + 1, bytes }));
      return Promise.resolve({ updates: later, authors: new Map(authors) });
    },
    lastSeqs: (documentIds) =>
      Promise.resolve(new Map(documentIds.map((id) => [id, byId.get(id)?.updates.length ?? 0]))),
    saveSnapshot: (documentId, snapshot) => {
      const snapshots = byId.get(documentId)?.snapshots ?? [];
      snapshots.push({ ...snapshot, sha256: hashOf(snapshot.state) });
      snapshots.sort((one, other) => other.seq - one.seq);
      snapshots.splice(2);
      return Promise.resolve();
    },
    quarantine: (documentId) => {
      const kept = byId.get(documentId);
      if (kept !== undefined) kept.isQuarantined = true;
      return Promise.resolve();
    },
    ensureDocument: (workspaceId, name) => {
      const key = keyOf(workspaceId, name);
      if (!documents.has(key)) {
        const documentId = byId.size + 1;
        const nothing = { updates: [], snapshots: [], authors: new Map<number, string>() };
        const kept: Kept = { documentId, ...nothing, isQuarantined: false };
        documents.set(key, kept);
        byId.set(kept.documentId, kept);
      }
      return Promise.resolve();
    },
  };
}

function addTo(kept: Kept, append: DocumentAppend): void {
  kept.updates.push(...append.updates.map((update) => update.bytes));
  for (const author of append.newAuthors) {
    if (!kept.authors.has(author.clientId)) kept.authors.set(author.clientId, author.memberId);
  }
}

function toStored(kept: Kept): StoredDocument {
  const snapshot = kept.snapshots.find((candidate) => hasHash(candidate.state, candidate.sha256)) ?? null;
  return {
    documentId: kept.documentId,
    lastSeq: kept.updates.length,
    isQuarantined: kept.isQuarantined,
    snapshot,
    updates: kept.updates.slice(snapshot?.seq ?? 0),
    authors: new Map(kept.authors),
  };
}

function keyOf(workspaceId: string, name: string): string {
  return `${workspaceId} ${name}`;
}
