import type { UpdateStore } from "../store/update-store.ts";
import type { Packer } from "./packer.ts";

/** The same store; when a snapshot says that a log has grown, its older part is packed. */
export function packAfterSnapshots(store: UpdateStore, packer: Pick<Packer, "packOld">): UpdateStore {
  return {
    ...store,
    async saveSnapshot(documentId, snapshot) {
      await store.saveSnapshot(documentId, snapshot);
      packer.packOld(documentId);
    },
  };
}
