import { closeCodes } from "~/collab/close-codes";
import { requireSection } from "./require-section.ts";
import { type ReadUpdate, readUpdate } from "./read-update.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

export function readOrRefuse(update: Uint8Array): ReadUpdate {
  try {
    const read = readUpdate(update);
    requireSection(read);
    return read;
  } catch (error) {
    throw new RefusedMessage(closeCodes.malformed, error instanceof Error ? error.message : "unreadable");
  }
}
