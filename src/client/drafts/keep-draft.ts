import type { Draft, DraftNote, DraftStore, Kept, Unkept } from './draft-store.ts';

/** What there is to tell of a draft that is being written. */
export type Keeping<T> =
  | { is: 'kept'; draft: Draft<T> }
  | { is: 'not-kept'; why: Unkept }
  /** Another tab kept a later version while something was typed here: both are there, this one under a name of its own. */
  | { is: 'apart'; draft: Draft<T>; other: Draft<T> }
  /** Another tab kept a later version and nothing was typed here: this is the newest, to be shown. */
  | { is: 'renewed'; draft: Draft<T> };

/** How long after the last change something is kept, in milliseconds. */
export const PAUSE = 400;

/** A draft that is kept as it is written. */
export type KeptDraft<T> = {
  /** To be told of every change. */
  changed: (content: T) => void;
  /** Keeps at once what was not kept yet. */
  flush: () => void;
  /** Undefined until something was typed. */
  note: () => DraftNote | undefined;
  /** Stops, keeping first what was not kept yet. */
  end: () => void;
};

type Options<T> = {
  store: DraftStore<T>;
  kind: string;
  /** The draft to go on with; left out, one begins with the first change. */
  from?: DraftNote | undefined;
  /** What a new draft is called after its content. */
  nameOf: (content: T) => string;
  tell: (keeping: Keeping<T>) => void;
};

/**
 * Keeps a draft a moment after each change. Nothing is overwritten in silence: where two tabs wrote into one draft, both
 * versions stay, and where one was only looked at it shows the newest.
 */
export function keepDraft<T>({ store, kind, from, nameOf, tell }: Options<T>): KeptDraft<T> {
  let note = from;
  let waiting: { content: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = (content: T) => store.begin(kind, note?.name ?? nameOf(content), content);
  const tellOf = (kept: Kept<T>, other?: Draft<T>) => {
    if (kept.is === 'kept') {
      note = kept.draft;
      tell(other ? { is: 'apart', draft: kept.draft, other } : kept);
    } else if (kept.is === 'not-kept') tell(kept);
  };
  const flush = () => {
    clearTimeout(timer);
    if (!waiting) return;
    const { content } = waiting;
    const kept: Kept<T> = note ? store.keep(note, content) : begin(content);
    // What could not be kept is tried again with the next change, and when the page is left.
    if (kept.is !== 'not-kept') waiting = undefined;
    if (kept.is === 'newer') tellOf(begin(content), kept.draft);
    else tellOf(kept.is === 'gone' ? begin(content) : kept);
  };
  const unwatch = store.watch((id) => {
    if (id !== note?.id || waiting) return;
    const there = store.open(id);
    if (!there || there.version <= note.version) return;
    note = there;
    tell({ is: 'renewed', draft: there });
  });
  return {
    flush,
    note: () => note,
    changed(content) {
      waiting = { content };
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    },
    end() {
      flush();
      clearTimeout(timer);
      unwatch();
    },
  };
}
