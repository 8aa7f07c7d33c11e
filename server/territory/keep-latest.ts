export interface Latest<Value> {
  /** What is kept under the key, or what is made now; of a promise that fails nothing is kept. */
  take(key: string, make: () => Value): Value;
}

/** Keeps as many values as it may, those taken last. */
export function keepLatest<Kept extends Promise<unknown>>(most: number): Latest<Kept> {
  const kept = new Map<string, Kept>();
  const put = (key: string, value: Kept) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    take(key, make) {
      const found = kept.get(key);
      const value = found ?? make();
      put(key, value);
      if (!found)
        value.catch(() => {
          if (kept.get(key) === value) kept.delete(key);
        });
      return value;
    },
  };
}
