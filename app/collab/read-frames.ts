import { decodeFrame, frameHeadBytes, type LineFrame } from "./http-wire";

type Bytes = Uint8Array<ArrayBuffer>;

/** The frames of a stream, however the network has cut it into pieces. Rejects when it breaks off. */
export async function* readFrames(stream: ReadableStream<Uint8Array>): AsyncGenerator<LineFrame, void> {
  const take = takeFrom(stream.getReader());
  for (let head = await take(frameHeadBytes); head !== null; head = await take(frameHeadBytes)) {
    const view = new DataView(head.buffer);
    const content = await take(view.getUint32(1));
    if (content === null) return;
    yield decodeFrame(view.getUint8(0), content);
  }
}

/** Takes so many bytes, waiting for them; null when the stream ends before. */
function takeFrom(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): (length: number) => Promise<Bytes | null> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  return async (length) => {
    while (held < length) {
      const { done, value } = await reader.read();
      if (done) return null;
      pieces.push(value);
      held += value.length;
    }
    const taken = new Uint8Array(length);
    pieces = fill(taken, pieces);
    held -= length;
    return taken;
  };
}

/** Fills the bytes from the front of the pieces; returns what is left of them. */
function fill(bytes: Bytes, pieces: readonly Uint8Array[]): Uint8Array[] {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const part = piece.subarray(0, bytes.length - at);
    bytes.set(part, at);
    at += part.length;
    if (part.length < piece.length) return [piece.subarray(part.length), ...pieces.slice(index + 1)];
  }
  return [];
}
