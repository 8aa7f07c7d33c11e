import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Something said on a channel. */
export interface Word {
  readonly channel: string;
  readonly message: Uint8Array;
}

export interface Envelopes {
  seal(words: readonly Word[]): Buffer;
  /** What another node of this installation said; null when it was this one, or nobody of us. */
  open(envelope: Uint8Array): readonly Word[] | null;
}

const signatureBytes = 16;
const senderBytes = 8;

/**
 * Packs what a node says together, with its name, signed with a key that all nodes make from the same secret:
 * whoever else can reach the bus cannot speak on it.
 */
export function createEnvelopes(secret: string): Envelopes {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "cantiere bus", 32));
  const self = randomBytes(senderBytes);
  return {
    seal(words) {
      const content = Buffer.concat([self, writeWords(words)]);
      return Buffer.concat([sign(key, content), content]);
    },
    open(envelope) {
      const signature = envelope.subarray(0, signatureBytes);
      const content = envelope.subarray(signatureBytes);
      if (content.length < senderBytes || self.equals(content.subarray(0, senderBytes))) return null;
      if (!timingSafeEqual(signature, sign(key, content))) return null;
      return readWords(content.subarray(senderBytes));
    },
  };
}

/** A name for the installation that does not give its secret away. */
export function nameInstallation(secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "cantiere bus name", 12)).toString("hex");
}

function sign(key: Buffer, content: Uint8Array): Buffer {
  return createHmac("sha256", key).update(content).digest().subarray(0, signatureBytes);
}

function writeWords(words: readonly Word[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const { channel, message } of words) {
      encoding.writeVarString(encoder, channel);
      encoding.writeVarUint8Array(encoder, message);
    }
  });
}

function readWords(bytes: Uint8Array): readonly Word[] {
  const decoder = decoding.createDecoder(bytes);
  const words: Word[] = [];
  while (decoding.hasContent(decoder)) {
    const channel = decoding.readVarString(decoder);
    words.push({ channel, message: decoding.readVarUint8Array(decoder) });
  }
  return words;
}
