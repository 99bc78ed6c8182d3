/** A browser's local storage as two tabs share it, of so many characters; each tab hears of the other's changes. */
export function sharedStorage(room = 5_000_000) {
  const kept = new Map<string, string>();
  const tabs: EventTarget[] = [];
  const used = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

  return {
    kept,
    tab() {
      const events = new EventTarget();
      tabs.push(events);
      const tellOthers = (key: string) => {
        for (const other of tabs)
          if (other !== events) other.dispatchEvent(Object.assign(new Event('storage'), { key }));
      };
      const storage = {
        get length() {
          return kept.size;
        },
        key: (place: number) => [...kept.keys()][place] ?? null,
        getItem: (key: string) => kept.get(key) ?? null,
        setItem(key: string, value: string) {
          const before = kept.get(key);
          kept.delete(key);
          if (used() + key.length + value.length > room) {
            if (before !== undefined) kept.set(key, before);
            throw new DOMException('full', 'QuotaExceededError');
          }
          kept.set(key, value);
          tellOthers(key);
        },
        removeItem(key: string) {
          if (kept.delete(key)) tellOthers(key);
        },
        clear: () => kept.clear(),
      } as Storage;
      return { events, storage };
    },
  };
}
