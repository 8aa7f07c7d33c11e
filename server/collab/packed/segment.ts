import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { mergeUpdates } from "../update/merge-updates.ts";
import { type Packing, packStretch } from "./pack-stretch.ts";
import type { StretchEntry } from "./stretch.ts";
import { unpackState, unpackStretch } from "./unpack-stretch.ts";

const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
/** Nothing honest comes near; what is stored might be damaged. */
const maxOutputLength = 256 * 1024 * 1024;

/** A stretch of the log as it is stored. It takes its time: for a worker. */
export function writeSegment(entries: readonly StretchEntry[], how?: Packing): Uint8Array {
  return brotliCompressSync(packStretch(entries, how), { params });
}

/** The updates of a stored stretch. */
export function readSegment(segment: Uint8Array): StretchEntry[] {
  return unpackStretch(brotliDecompressSync(segment, { maxOutputLength }));
}

/** What stored stretches bring to their document, in few updates. */
export function readSegmentStates(segments: readonly Uint8Array[]): Uint8Array[] {
  return segments.flatMap((segment) => unpackState(brotliDecompressSync(segment, { maxOutputLength })));
}

/** A whole document, written as a stretch of one update. */
export function writeState(state: Uint8Array, how?: Packing): Uint8Array {
  const nobody = { memberId: null, connection: "", receivedAt: new Date(0), setAsideAt: null };
  return writeSegment([{ seq: 1, ...nobody, bytes: state }], how);
}

/** Stored stretches and plain updates of one document. */
export interface DocumentParts {
  readonly packed: readonly Uint8Array[];
  readonly plain: readonly Uint8Array[];
}

/** Makes one update of them. */
export type Unpack = (parts: DocumentParts) => Promise<Uint8Array>;

export function unpackParts({ packed, plain }: DocumentParts): Uint8Array {
  return mergeUpdates([...plain, ...readSegmentStates(packed)]);
}
