import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { updateFrame } from "../../../server/collab/wire/frames.ts";
import { AttackLine, type AttackTarget } from "./attack-line.ts";

/** Somebody honest writes the text that is attacked. */
export async function writeBase(target: AttackTarget, base: Y.Doc): Promise<void> {
  const line = await AttackLine.open(target, "honest");
  await line.send(updateFrame(Y.encodeStateAsUpdate(base)));
  line.close();
  await pause(100);
}
