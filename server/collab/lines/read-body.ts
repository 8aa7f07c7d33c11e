import type { IncomingMessage } from "node:http";

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

interface ReadBodyOptions {
  readonly atMost: number;
  readonly onPiece: () => void;
}

/** The whole body of a request; rejects when it is too large, or breaks off. */
export async function readBody(request: IncomingMessage, options: ReadBodyOptions): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  options.onPiece();
  // Left early the loop would destroy the connection, and with it the answer.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    options.onPiece();
    length += (piece as Buffer).length; // no encoding is set
    if (length > options.atMost) throw new BodyTooLarge();
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces, length);
}
