/** A clock of a client: how Yjs names a character. */
export interface ClockId {
  readonly client: number;
  readonly clock: number;
}

/** What one client wrote in a row: a struct of Yjs as it is stored, or several that follow from one another. */
export interface Run extends ClockId {
  /** in clocks, which for a string are UTF-16 units */
  readonly length: number;
  /** the first byte of the struct: the kind of its content, and which neighbours it names */
  readonly info: number;
  readonly left: ClockId | null;
  readonly right: ClockId | null;
  /** of one without neighbours, the bytes that name what it stands in */
  readonly parent: Uint8Array;
  /** the characters of a string; of anything else its bytes as they are */
  readonly content: string | Uint8Array;
}

/** Bits of the first byte. */
export const infoBits = { content: 31, hasParentKey: 32, hasRight: 64, hasLeft: 128 } as const;
/** Kinds of content, by the number Yjs gives each. */
export const contentKinds = { collected: 0, deleted: 1, string: 4, value: 8 } as const;
/** The first byte of what stands for clocks that are elsewhere. */
export const skipInfo = 10;

/** Whether it stands behind another as a character stands behind the one that was typed before it. */
export function follows(run: Run, before: Run): boolean {
  return (
    isString(run) &&
    isString(before) &&
    run.client === before.client &&
    run.clock === before.clock + before.length &&
    run.left?.client === run.client &&
    run.left.clock === run.clock - 1 &&
    isSame(run.right, before.right) &&
    // One without a left neighbour may still have named its parent, which says the same.
    (run.info | infoBits.hasLeft) === (before.info | infoBits.hasLeft)
  );
}

/** Both as one; the second must follow the first. */
export function joined(before: Run, run: Run): Run {
  // True of strings, which alone can follow.
  const content = `${before.content as string}${run.content as string}`;
  return { ...before, length: before.length + run.length, content };
}

/** The part of a run between two clocks; only strings are ever cut. */
export function slice(run: Run, from: number, to: number): Run {
  const start = from - run.clock;
  if (start === 0 && to - from === run.length) return run;
  if (typeof run.content !== "string") throw new Error("a struct that cannot be cut");
  const content = run.content.slice(start, to - run.clock);
  if (start === 0) return { ...run, length: to - from, content };
  return {
    ...run,
    clock: from,
    length: to - from,
    info: run.info | infoBits.hasLeft,
    left: { client: run.client, clock: from - 1 },
    parent: nothing,
    content,
  };
}

export const nothing = new Uint8Array(0);

function isString({ info }: Run): boolean {
  return (info & infoBits.content) === contentKinds.string;
}

function isSame(one: ClockId | null, other: ClockId | null): boolean {
  return one === other || (one?.client === other?.client && one?.clock === other?.clock);
}
