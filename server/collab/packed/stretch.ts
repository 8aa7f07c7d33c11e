/** An update of the log, as it is packed and unpacked. */
export interface StretchEntry {
  readonly seq: number;
  /** null: written by the server */
  readonly memberId: string | null;
  readonly connection: string;
  readonly receivedAt: Date;
  /** it broke the document, and is passed over */
  readonly setAsideAt: Date | null;
  readonly bytes: Uint8Array;
}

/** How an update is written down in a packed stretch. The numbers are part of the format. */
export const shapes = {
  /** one range of structs and nothing else, as typing is */
  insertion: 0,
  /** one deletion and nothing else */
  deletion: 1,
  /** any numbers of both */
  mixed: 2,
  /** byte for byte, because the columns cannot hold it */
  raw: 3,
  /** the same, of one that was set aside */
  setAside: 4,
} as const;

/** Columns cannot hold all clocks there could be, only all there will be. */
export const highestClock = 2 ** 50;

export const formatVersion = 1;

/** Whoever wrote, by whichever connection, as one value. */
export function writerKey({ memberId, connection }: Pick<StretchEntry, "memberId" | "connection">): string {
  return JSON.stringify([memberId, connection]);
}

export function parseWriterKey(key: string): Pick<StretchEntry, "memberId" | "connection"> {
  const [memberId, connection] = JSON.parse(key) as [string | null, string]; // written by `writerKey`
  return { memberId, connection };
}
