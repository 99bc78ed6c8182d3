/**
 * Drafts in this browser. A draft holds whatever its form keeps in it (`T`, plain JSON); the store neither knows nor cares.
 * Nothing here throws because storage is full or closed: it says so, and the form offers the download.
 */

/** What a list shows of a draft. `changed` is an ISO time. `version` grows by one each time it is kept. */
export type DraftNote = { id: string; kind: string; name: string; changed: string; version: number };

export type Draft<T> = DraftNote & { content: T };

/** Why nothing is kept: the browser's storage is full, or it is closed to this page. */
export type Unkept = 'full' | 'closed';

/**
 * How keeping went. `newer`: another tab kept a later version, which this is; nothing was overwritten. `gone`: another tab
 * took it away.
 */
export type Kept<T> =
  | { is: 'kept'; draft: Draft<T> }
  | { is: 'newer'; draft: Draft<T> }
  | { is: 'gone' }
  | { is: 'not-kept'; why: Unkept };

export type DraftStore<T> = {
  /** Whether a draft could be kept at all now; to be asked, and told, before anybody types. */
  can(): 'keep' | Unkept;
  /** Newest first; of one kind of contribution. */
  list(kind: string): DraftNote[];
  /** Undefined where there is none, or it cannot be read. */
  open(id: string): Draft<T> | undefined;
  begin(kind: string, name: string, content: T): Kept<T>;
  /** Keeps new content over the version that was open; never over a later one. */
  keep(was: DraftNote, content: T): Kept<T>;
  rename(id: string, name: string): Kept<T>;
  /** Takes a draft away, and gives what brings it back; undefined where there was none. */
  remove(id: string): (() => Kept<T>) | undefined;
  /** Calls with its id when another tab keeps or removes a draft; gives what ends that. */
  watch(listener: (id: string) => void): () => void;
};

/** What a store stands on. `prefix` tells this site's drafts from others of the same address; `read` judges old content. */
export type Ground<T> = {
  storage: () => Storage;
  prefix: string;
  read: (content: unknown) => T | undefined;
  now: () => Date;
  newId: () => string;
  /** Where the browser tells of changes in other tabs. */
  events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
};

/** Space that must be free before anybody types: a long write-up. In characters. */
const ROOM = 100_000;

type Raw = Partial<Record<keyof Draft<unknown>, unknown>>;

function readDraft<T>(text: string | null, read: Ground<T>['read']): Draft<T> | undefined {
  try {
    const { id, kind, name, changed, version, content } = JSON.parse(text ?? 'null') as Raw;
    const understood = read(content);
    if (understood === undefined || typeof id !== 'string' || typeof kind !== 'string') return undefined;
    if (typeof name !== 'string' || typeof changed !== 'string' || typeof version !== 'number')
      return undefined;
    return { id, kind, name, changed, version, content: understood };
  } catch {
    return undefined;
  }
}

/** `name`, or `name (2)` and so on, where others have it. */
function unlike(name: string, others: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const wish = number === 1 ? name : `${name} (${number})`;
    if (!others.includes(wish)) return wish;
  }
}

/** Drafts in the browser's local storage. */
export function draftStore<T>({ storage, prefix, read, now, newId, events }: Ground<T>): DraftStore<T> {
  const reach = (): Storage | undefined => {
    try {
      return storage();
    } catch {
      return undefined;
    }
  };
  const open = (id: string) => readDraft(reach()?.getItem(prefix + id) ?? null, read);
  const put = (draft: Draft<T>): Kept<T> => {
    const into = reach();
    if (!into) return { is: 'not-kept', why: 'closed' };
    try {
      into.setItem(prefix + draft.id, JSON.stringify(draft));
      return { is: 'kept', draft };
    } catch {
      return { is: 'not-kept', why: 'full' };
    }
  };
  const list = (kind: string) => {
    const from = reach();
    const keys = Array.from({ length: from?.length ?? 0 }, (_, place) => from?.key(place) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => open(key.slice(prefix.length)) ?? [])
      .filter((draft) => draft.kind === kind)
      .map(({ content: _, ...note }) => note)
      .sort((a, b) => (a.changed < b.changed ? 1 : -1));
  };
  const begin = (kind: string, name: string, content: T) => {
    const others = list(kind).map((note) => note.name);
    const note = { id: newId(), kind, name: unlike(name, others), changed: now().toISOString(), version: 1 };
    return put({ ...note, content });
  };
  return {
    open,
    list,
    begin,
    can() {
      const into = reach();
      if (!into) return 'closed';
      try {
        into.setItem(`${prefix}room`, 'x'.repeat(ROOM));
        return 'keep';
      } catch {
        return 'full';
      } finally {
        into.removeItem(`${prefix}room`);
      }
    },
    keep(was, content) {
      if (!reach()) return { is: 'not-kept', why: 'closed' };
      const there = open(was.id);
      if (!there) return { is: 'gone' };
      if (there.version > was.version) return { is: 'newer', draft: there };
      return put({ ...there, content, changed: now().toISOString(), version: there.version + 1 });
    },
    rename(id, name) {
      const there = open(id);
      if (!there) return { is: 'gone' };
      const others = list(there.kind).filter((note) => note.id !== id);
      return put({
        ...there,
        name: unlike(
          name,
          others.map((note) => note.name),
        ),
      });
    },
    remove(id) {
      const there = open(id);
      if (!there) return undefined;
      reach()?.removeItem(prefix + id);
      return () => put(there);
    },
    watch(listener) {
      const hear = (event: Event) => {
        const { key } = event as StorageEvent;
        if (key?.startsWith(prefix)) listener(key.slice(prefix.length));
      };
      events.addEventListener('storage', hear);
      return () => events.removeEventListener('storage', hear);
    },
  };
}
