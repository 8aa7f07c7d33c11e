import type { Parts } from "./tasks.ts";
import type { StoredDocument } from "../store/update-store.ts";

/** A stored document as a worker takes it. */
export function partsOf({ snapshot, updates }: Pick<StoredDocument, "snapshot" | "updates">): Parts {
  return snapshot === null ? updates : [snapshot.state, ...updates];
}
