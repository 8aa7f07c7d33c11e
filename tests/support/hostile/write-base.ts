import * as Y from "yjs";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { AttackLine, type AttackTarget } from "./attack-line.ts";

/** Somebody honest writes the text that is attacked; it is stored when this is over. */
export async function writeBase(target: AttackTarget, base: Y.Doc): Promise<void> {
  const line = await AttackLine.open(target, "honest");
  await line.sendToStore(updateFrame(Y.encodeStateAsUpdate(base)));
  line.close();
}
