import type { Builder } from "../builder/builder.ts";
import { BuilderError, speaksAgainstDocument } from "../builder/builder-error.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { partsOf } from "../builder/parts-of.ts";
import type { UpdateStore } from "../store/update-store.ts";

/** The document a failure is of. */
export interface FailedDocument {
  readonly documentId: number;
  readonly workspaceId: string;
  readonly name: string;
}

export interface Failures {
  /** Rebuilds the document from the log after its first failure, and quarantines it after its second. */
  count(document: FailedDocument, error: unknown): void;
  /** Resolves once nothing is being rebuilt or quarantined. */
  whenIdle(): Promise<void>;
}

export function createFailures(dependencies: {
  readonly store: UpdateStore;
  readonly builder: Builder;
  readonly limits: Limits;
  readonly log: Log;
  now(): Date;
  onQuarantined(documentId: number): void;
}): Failures {
  const { store, builder, limits, log, now, onQuarantined } = dependencies;
  const failedAt = new Map<number, number>();
  const handling = new Map<number, Promise<void>>();

  function count(document: FailedDocument, error: unknown): void {
    const { documentId } = document;
    // What fails for everybody at once is one failure.
    if (handling.has(documentId)) return;
    log.error({ err: error, ...about(document) }, "a document cannot be built");
    const handled = handle(document, error)
      .catch((failure: unknown) =>
        log.error({ err: failure, ...about(document) }, "a failure was not handled"),
      )
      .finally(() => handling.delete(documentId));
    handling.set(documentId, handled);
  }

  async function handle(document: FailedDocument, error: unknown): Promise<void> {
    const before = failedAt.get(document.documentId) ?? Number.NEGATIVE_INFINITY;
    const isSecond = performance.now() - before < limits.failureMemoryMs;
    failedAt.set(document.documentId, performance.now());
    if (isSecond && !isSlowness(error)) await quarantine(document, error);
    else await rebuild(document);
  }

  async function rebuild(document: FailedDocument): Promise<void> {
    const stored = await store.load(document.workspaceId, document.name);
    if (stored === null || stored.isQuarantined) return;
    try {
      await builder.run("verify", { parts: partsOf(stored), latest: [] }, limits.rebuildMs);
    } catch (error) {
      if (speaksAgainstDocument(error)) await quarantine(document, error);
      else throw error;
    }
  }

  async function quarantine(document: FailedDocument, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : "cannot be built";
    await store.quarantine(document.documentId, { at: now(), reason });
    log.error({ err: error, ...about(document) }, "A DOCUMENT IS QUARANTINED: npm run live:repair");
    onQuarantined(document.documentId);
  }

  return {
    count,
    async whenIdle() {
      await Promise.all(handling.values());
    },
  };
}

/** A busy machine is slow too: only a document that is slow with much more time is broken. */
function isSlowness(error: unknown): boolean {
  return error instanceof BuilderError && error.failure === "overran";
}

function about({ documentId, workspaceId, name }: FailedDocument): object {
  return { documentId, workspace: workspaceId, document: name };
}
