import type { UpdateStore } from "./update-store.ts";

/** The same store, which takes nothing while its disk is nearly full: what it has can be read meanwhile. */
export function guardSpace(store: UpdateStore, isFull: () => boolean): UpdateStore {
  return {
    ...store,
    append: (batch) => (isFull() ? Promise.reject(new DiskFull()) : store.append(batch)),
    saveSnapshot: (...snapshot) =>
      isFull() ? Promise.reject(new DiskFull()) : store.saveSnapshot(...snapshot),
  };
}

class DiskFull extends Error {
  override readonly name = "DiskFull";

  constructor() {
    super("the disk with the database is nearly full: nothing is saved until there is space");
  }
}
