/** Asks once for each key and keeps the newest `most` answers; what failed is asked for again by the next who needs it. */
export function remembered<K, T>(most = 1) {
  const known = new Map<K, Promise<T>>();
  return {
    of(key: K, ask: () => Promise<T>): Promise<T> {
      const there = known.get(key);
      if (there) return there;
      const asked = ask();
      asked.catch(() => known.get(key) === asked && known.delete(key));
      known.set(key, asked);
      for (const old of known.keys()) if (known.size > most) known.delete(old);
      return asked;
    },
    forget: () => known.clear(),
  };
}
