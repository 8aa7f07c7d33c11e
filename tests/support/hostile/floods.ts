import type * as Y from "yjs";
import { step1Frame, updateFrame } from "../../../server/collab/wire/frames.ts";
import { encodeText, encodeUpdate, type Place } from "./raw-update.ts";

/** Messages that are harmless one by one, for a line of its own. */
export interface Flood {
  readonly what: string;
  begin(): () => Uint8Array;
}

const newId = () => Math.floor(Math.random() * 2 ** 31);
const longText = "x".repeat(32 * 1024 - 100);
/** As many as are taken in without a trial. */
const authorsAtOnce = 100;

export function craftFloods(base: Y.Doc): readonly Flood[] {
  const beside: Place = { left: [base.clientID, 3], right: [base.clientID, 4] };
  return [
    { what: "questions for the whole document", begin: () => () => step1Frame(Uint8Array.of(0)) },
    { what: "32 kB at a time", begin: () => writeOnAndOn(beside, longText) },
    { what: "a hundred authors at a time", begin: () => () => updateFrame(writeAs(authorsAtOnce, beside)) },
  ];
}

/** All by one author, each behind the one before it. */
export function writeOnAndOn(beside: Place, text: string): () => Uint8Array {
  const client = newId();
  let clock = 0;
  return () => {
    const place: Place = clock === 0 ? beside : { left: [client, clock - 1], right: beside.right };
    const update = encodeUpdate({ authors: [{ client, clock, structs: [encodeText(place, text)] }] });
    clock += text.length;
    return updateFrame(update);
  };
}

function writeAs(count: number, place: Place): Uint8Array {
  const first = newId();
  // Encoders write clients in falling order.
  const clients = Array.from({ length: count }, (_, index) => first + count - index);
  return encodeUpdate({
    authors: clients.map((client) => ({ client, clock: 0, structs: [encodeText(place, "x")] })),
  });
}
