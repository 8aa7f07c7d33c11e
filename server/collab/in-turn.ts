/** Things that are done one after the other; whatever waits already is there once, with the latest that was said of it. */
export interface InTurn<Thing, How> {
  add(thing: Thing, how: How): void;
  /** Forgets all that waits; what is being done goes on. */
  clear(): void;
  whenIdle(): Promise<void>;
}

/** `take` tells of its own failures; should it throw all the same, `onThrown` hears of it, and the next has its turn. */
export function createInTurn<Thing, How = undefined>(
  take: (thing: Thing, how: How) => Promise<void>,
  onThrown: (error: unknown) => void,
): InTurn<Thing, How> {
  const waiting = new Map<Thing, How>();
  let isWorking = false;
  let worked = Promise.resolve();

  async function workOff(): Promise<void> {
    isWorking = true;
    for (const [thing, how] of waiting) {
      waiting.delete(thing);
      await take(thing, how).catch(onThrown);
    }
    isWorking = false;
  }

  return {
    add(thing, how) {
      waiting.set(thing, how);
      if (!isWorking) worked = workOff();
    },
    clear: () => waiting.clear(),
    whenIdle: () => worked,
  };
}
