import * as Y from "yjs";
import { standsInOrder } from "../../../server/collab/builder/stands-in-order.ts";
import { ClientClocks } from "../../../server/collab/update/client-clocks.ts";
import { Neighbours } from "../../../server/collab/update/neighbours.ts";
import { readOrRefuse } from "../../../server/collab/update/read-or-refuse.ts";
import { requireSection } from "../../../server/collab/update/require-section.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";

/** What the live server would have said to everything these people wrote, in the order they wrote it. */
export interface AdmissionWatch {
  /** why it would have refused some of it */
  readonly refusals: readonly string[];
  /** how many edits came, and how many of them the server could judge on a copy of the document only */
  readonly edits: number;
  readonly unclear: number;
}

export function watchAdmission(docs: readonly Y.Doc[], loaded: Uint8Array): AdmissionWatch {
  const server = new Y.Doc({ gc: false });
  Y.applyUpdate(server, loaded);
  const clocks = new ClientClocks(Y.encodeStateVector(server));
  const neighbours = new Neighbours();
  neighbours.add(readUpdate(loaded));
  const refusals: string[] = [];
  const watch = { refusals, edits: 0, unclear: 0 };

  function judge(update: Uint8Array): void {
    const read = readOrRefuse(update, requireSection);
    if (!clocks.fits(read)) throw new Error("builds on what is not there");
    const standing = neighbours.judge(read);
    clocks.advance(read.structs);
    neighbours.add(read);
    Y.applyUpdate(server, update);
    watch.edits++;
    if (standing === "unclear") watch.unclear++;
    if (standing === "contradictory" || !standsInOrder(server, read)) throw new Error(standing);
  }

  for (const doc of docs) {
    doc.on("update", (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local) return;
      try {
        judge(update);
      } catch (error) {
        refusals.push(`the server refuses an edit: ${String(error)}`);
      }
    });
  }
  return watch;
}
