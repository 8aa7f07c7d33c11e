/** Who listens to what, by name. */
export interface Subscribers<Listener> {
  /** Returns how to stop; the same function may be added twice, and stops once. */
  add(name: string, listener: Listener): () => void;
  /** In the order they came. */
  of(name: string): Iterable<Listener>;
  /** What somebody listens to. */
  names(): Iterable<string>;
}

export function createSubscribers<Listener>(): Subscribers<Listener> {
  const entriesOf = new Map<string, Map<object, Listener>>();
  return {
    add(name, listener) {
      const entries = entriesOf.get(name) ?? new Map<object, Listener>();
      entriesOf.set(name, entries);
      const entry = {};
      entries.set(entry, listener);
      return () => {
        entries.delete(entry);
        if (entries.size === 0 && entriesOf.get(name) === entries) entriesOf.delete(name);
      };
    },
    of: (name) => entriesOf.get(name)?.values() ?? [],
    names: () => entriesOf.keys(),
  };
}
