import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/**
 * The line without WebSockets. `POST /live-http/<workspace>/<document>` opens it and answers with a stream
 * of frames that ends with the line. `POST /live-http/<line id>` brings messages: numbered batches, one
 * after the other.
 */
export const liveHttpPath = "/live-http";

/** The first byte of a frame from the server; four bytes of length and as many of content follow. */
export const frameKinds = { opened: 1, message: 2, closed: 3, heartbeat: 4 } as const;

export const frameHeadBytes = 5;

export type LineFrame =
  | { readonly kind: "opened"; readonly lineId: string }
  | { readonly kind: "message"; readonly message: Uint8Array<ArrayBuffer> }
  /** the last one; the code is that of a WebSocket, see `close-codes.ts` */
  | { readonly kind: "closed"; readonly code: number; readonly reason: string }
  /** asks for a sign of life: a batch, which may be empty */
  | { readonly kind: "heartbeat" };

export function encodeFrame(frame: LineFrame): Uint8Array {
  const content = contentOf(frame);
  const bytes = new Uint8Array(frameHeadBytes + content.length);
  bytes[0] = frameKinds[frame.kind];
  new DataView(bytes.buffer).setUint32(1, content.length);
  bytes.set(content, frameHeadBytes);
  return bytes;
}

/** Throws when it is not a frame of ours, such as the page of a proxy. */
export function decodeFrame(kind: number, content: Uint8Array<ArrayBuffer>): LineFrame {
  switch (kind) {
    case frameKinds.opened:
      return { kind: "opened", lineId: new TextDecoder().decode(content) };
    case frameKinds.message:
      return { kind: "message", message: content };
    case frameKinds.closed: {
      const code = new DataView(content.buffer, content.byteOffset).getUint16(0);
      return { kind: "closed", code, reason: new TextDecoder().decode(content.subarray(2)) };
    }
    case frameKinds.heartbeat:
      return { kind: "heartbeat" };
    default:
      throw new Error(`a live line has no frame of kind ${kind}`);
  }
}

/** Messages in the order they were sent. A batch keeps its number when it is sent again, and is taken once. */
export interface Batch {
  /** counted from 1 */
  readonly number: number;
  readonly messages: readonly Uint8Array[];
}

export function encodeBatch({ number, messages }: Batch): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, number);
    for (const message of messages) encoding.writeVarUint8Array(encoder, message);
  }); // lib0 makes it itself, of an ordinary buffer
}

/** Throws when it is not one. */
export function decodeBatch(body: Uint8Array): Batch {
  const decoder = decoding.createDecoder(body);
  const number = decoding.readVarUint(decoder);
  const messages: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) messages.push(readMessage(decoder));
  return { number, messages };
}

/** What lib0 reads past the end is shorter than announced, without an error. */
function readMessage(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new Error("a batch ends inside a message");
  return decoding.readUint8Array(decoder, length);
}

function contentOf(frame: LineFrame): Uint8Array {
  switch (frame.kind) {
    case "opened":
      return new TextEncoder().encode(frame.lineId);
    case "message":
      return frame.message;
    case "closed":
      return Uint8Array.of(frame.code >> 8, frame.code & 255, ...new TextEncoder().encode(frame.reason));
    case "heartbeat":
      return new Uint8Array();
  }
}
