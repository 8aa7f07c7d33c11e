import * as encoding from "lib0/encoding";
import type { ClockRange } from "./read-update.ts";

/** Writes deletions behind the structs of an update, as Yjs does. What belongs to one client must stand together. */
export function writeDeletions(encoder: encoding.Encoder, deletes: readonly ClockRange[]): void {
  writeByClient(encoder, deletes, writeOfClient);
}

/** Writes how many clients there are, then what belongs to each of them, which must stand together. */
export function writeByClient<Part extends { readonly client: number }>(
  encoder: encoding.Encoder,
  parts: readonly Part[],
  write: (encoder: encoding.Encoder, ofClient: readonly Part[]) => void,
): void {
  const starts = parts.flatMap(({ client }, index) => (client === parts[index - 1]?.client ? [] : [index]));
  encoding.writeVarUint(encoder, starts.length);
  starts.forEach((start, index) => write(encoder, parts.slice(start, starts[index + 1])));
}

function writeOfClient(encoder: encoding.Encoder, deletes: readonly ClockRange[]): void {
  encoding.writeVarUint(encoder, deletes[0]?.client ?? 0);
  encoding.writeVarUint(encoder, deletes.length);
  for (const { from, to } of deletes) {
    encoding.writeVarUint(encoder, from);
    encoding.writeVarUint(encoder, to - from);
  }
}
