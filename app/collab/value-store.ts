import type { Readable } from "./save-state";

export interface ValueStore<Value> extends Readable<Value> {
  set(value: Value): void;
}

/** Keeps one value and tells those who listen when it becomes another. */
export function createValueStore<Value>(
  initial: Value,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): ValueStore<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(next) {
      if (isSame(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
