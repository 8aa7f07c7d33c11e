import { encodeBatch, type LineFrame, liveHttpPath } from "../../../app/collab/http-wire.ts";
import { readFrames } from "../../../app/collab/read-frames.ts";
import { messageTypes, savedQuestion } from "../../../app/collab/wire.ts";
import type { Answer, AttackTarget } from "./attack-line.ts";

/** How the server may answer a batch, whatever its bytes are. */
const knownStatuses: ReadonlySet<number> = new Set([204, 400, 409, 413]);

/** A line over HTTP of somebody who means no good: one bad batch, and what came of it. */
export async function attackOverHttp(
  { port, workspaceId, documentName }: AttackTarget,
  { member, sends }: { readonly member: string; readonly sends: Sent },
): Promise<Answer> {
  const begun = performance.now();
  const ending = AbortSignal.timeout(30_000);
  const origin = `http://127.0.0.1:${port}${liveHttpPath}`;
  const post = (path: string, body: Uint8Array<ArrayBuffer> | null) =>
    fetch(`${origin}/${path}`, { method: "POST", body, signal: ending });
  const opened = await openStream(() => post(`${workspaceId}/${documentName}?member=${member}`, null));
  const frames = readFrames(opened);
  try {
    const first = await nextOf(frames);
    if (first?.kind !== "opened") throw new Error(`a line over HTTP began with ${JSON.stringify(first)}`);
    const batch =
      "batch" in sends ? sends.batch : encodeBatch({ number: 1, messages: [sends.message, savedQuestion] });
    const { status } = await post(first.lineId, batch as Uint8Array<ArrayBuffer>);
    if (!knownStatuses.has(status)) throw new Error(`a batch was answered with ${status}`);
    // Behind a message goes a question; behind bytes that are no batch nothing can be asked for.
    const code = "batch" in sends && status !== 400 ? null : await codeOf(frames);
    return { code, ms: performance.now() - begun };
  } finally {
    await frames.return();
  }
}

export type Sent =
  | { readonly message: Uint8Array }
  | { /** instead of a batch */ readonly batch: Uint8Array };

/** A connection that was made but said nothing for a while is ended with 408: then this process was late, and asks again. */
async function openStream(post: () => Promise<Response>): Promise<ReadableStream<Uint8Array>> {
  for (let tries = 1; ; tries++) {
    const { status, body } = await post();
    if (status === 200 && body !== null) return body;
    if (status !== 408 || tries === 5) throw new Error(`a line over HTTP was answered with ${status}`);
  }
}

/** Null when the question was answered, else how the line ended. */
async function codeOf(frames: AsyncIterator<LineFrame>): Promise<number | null> {
  for (let frame = await nextOf(frames); frame !== null; frame = await nextOf(frames)) {
    if (frame.kind === "closed") return frame.code;
    if (frame.kind === "message" && frame.message[0] === messageTypes.saved) return null;
  }
  throw new Error("a line over HTTP ended without a word");
}

async function nextOf(frames: AsyncIterator<LineFrame>): Promise<LineFrame | null> {
  const next = await frames.next();
  return next.done === true ? null : next.value;
}
