import { closeCodes } from "~/collab/close-codes";
import { type ReadUpdate, readUpdate } from "./read-update.ts";
import { RefusedMessage } from "./refused-message.ts";

export function readOrRefuse(update: Uint8Array): ReadUpdate {
  try {
    return readUpdate(update);
  } catch (error) {
    throw new RefusedMessage(closeCodes.malformed, error instanceof Error ? error.message : "unreadable");
  }
}
