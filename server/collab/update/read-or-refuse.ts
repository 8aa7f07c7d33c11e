import { closeCodes } from "~/collab/close-codes";
import { type ReadUpdate, readUpdate } from "./read-update.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

/** Reads an update of somebody, and refuses one that the document it is for cannot have. */
export function readOrRefuse(update: Uint8Array, requireShape: (read: ReadUpdate) => void): ReadUpdate {
  return orRefuse(() => {
    const read = readUpdate(update);
    requireShape(read);
    return read;
  });
}

/** Refuses what was sent when this throws. */
export function orRefuse<Value>(check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    throw new RefusedMessage(closeCodes.malformed, error instanceof Error ? error.message : "unreadable");
  }
}
