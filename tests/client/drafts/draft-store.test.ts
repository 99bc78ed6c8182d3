import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftStore, type Kept } from '../../../src/client/drafts/draft-store.ts';
import { sharedStorage } from './storage.ts';

const isText = (content: unknown) => (typeof content === 'string' ? content : undefined);
const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `d${count}`;
  };
};
type Shared = ReturnType<typeof sharedStorage>;

function storeIn(shared: Shared, newId = ids(), prefix = '/here/draft/') {
  const { events, storage } = shared.tab();
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.UTC(2026, 10, 22, 9, minute));
  };
  return draftStore({ storage: () => storage, prefix, read: isText, now, newId, events });
}
const kept = (result: Kept<string>): Draft<string> => {
  if (result.is !== 'kept') throw new Error(result.is);
  return result.draft;
};

describe('drafts', () => {
  it('are several, named, listed newest first, by kind', () => {
    const store = storeIn(sharedStorage());
    const first = kept(store.begin('practice', 'Reading', 'a'));
    store.begin('practice', 'Reading', 'b');
    store.begin('report', 'Oak', 'c');
    expect(store.list('practice').map(({ name }) => name)).toEqual(['Reading (2)', 'Reading']);
    store.keep(first, 'aa');
    expect(store.list('practice').map(({ name }) => name)).toEqual(['Reading', 'Reading (2)']);
    kept(store.rename(first.id, 'Pairs'));
    expect(store.open(first.id)).toMatchObject({ name: 'Pairs', content: 'aa' });
  });

  it('keep their name and are not taken for newer when another tab renames them', () => {
    const shared = sharedStorage();
    const newId = ids();
    const [here, there] = [storeIn(shared, newId), storeIn(shared, newId)];
    const draft = kept(here.begin('practice', 'Reading', 'a'));
    there.rename(draft.id, 'Pairs');
    expect(kept(here.keep(draft, 'b'))).toMatchObject({ name: 'Pairs', content: 'b' });
  });

  it('come back after being taken away', () => {
    const store = storeIn(sharedStorage());
    const draft = kept(store.begin('practice', 'Reading', 'a'));
    const undo = store.remove(draft.id);
    expect(store.list('practice')).toEqual([]);
    expect(store.keep(draft, 'b')).toEqual({ is: 'gone' });
    undo?.();
    expect(store.open(draft.id)).toEqual(draft);
    expect(store.remove('no-such')).toBeUndefined();
  });

  it('of another site of the same address are left alone', () => {
    const shared = sharedStorage();
    storeIn(shared, ids(), '/there/draft/').begin('practice', 'Theirs', 'x');
    expect(storeIn(shared).list('practice')).toEqual([]);
  });

  it('that cannot be read are left where they are, and harm nobody', () => {
    const shared = sharedStorage();
    for (const text of ['', '{', 'null', '[]', '{"id":"x"}', '{"id":1,"content":"a"}'])
      shared.kept.set(`/here/draft/${text}`, text);
    const store = storeIn(shared);
    store.begin('practice', 'Reading', 'a');
    expect(store.list('practice')).toHaveLength(1);
    expect(shared.kept.size).toBe(7);
  });
});

describe('where nothing can be kept', () => {
  it('a full storage is told before anybody types, and the last version that was kept stays', () => {
    const store = storeIn(sharedStorage(101_000));
    expect(store.can()).toBe('keep');
    const draft = kept(store.begin('practice', 'Reading', 'a'.repeat(90_000)));
    expect(store.can()).toBe('full');
    expect(store.keep(draft, 'a'.repeat(200_000))).toEqual({ is: 'not-kept', why: 'full' });
    expect(store.open(draft.id)).toEqual(draft);
    expect(store.begin('practice', 'More', 'a'.repeat(90_000))).toEqual({ is: 'not-kept', why: 'full' });
  });

  it('asking leaves nothing behind', () => {
    const shared = sharedStorage();
    storeIn(shared).can();
    expect(shared.kept.size).toBe(0);
  });

  it('a closed storage is told, and nothing throws', () => {
    const store = draftStore({
      storage: () => {
        throw new DOMException('no', 'SecurityError');
      },
      ...{ prefix: 'd/', read: isText, now: () => new Date(0), newId: ids(), events: new EventTarget() },
    });
    expect(store.can()).toBe('closed');
    expect(store.list('practice')).toEqual([]);
    expect(store.open('a')).toBeUndefined();
    expect(store.remove('a')).toBeUndefined();
    expect(store.begin('practice', 'a', 'b')).toEqual({ is: 'not-kept', why: 'closed' });
  });
});

it('two tabs on one draft: whatever is done, no version is overwritten by one that never saw it', () => {
  const doing = fc.record({ tab: fc.constantFrom(0, 1), look: fc.boolean(), text: fc.string() });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 30 }), (deeds) => {
      const shared = sharedStorage();
      const newId = ids();
      const stores = [storeIn(shared, newId), storeIn(shared, newId)];
      const first = kept((stores[0] as (typeof stores)[0]).begin('practice', 'Reading', ''));
      const seen = [first, first];
      let last = first;
      for (const { tab, look, text } of deeds) {
        const store = stores[tab] as (typeof stores)[0];
        if (look) seen[tab] = store.open(first.id) as Draft<string>;
        const was = seen[tab] as Draft<string>;
        const result = store.keep(was, text);
        expect(result.is).toBe(was.version === last.version ? 'kept' : 'newer');
        if (result.is === 'kept') {
          last = result.draft;
          seen[tab] = last;
        } else expect(result).toMatchObject({ draft: last });
      }
      expect(storeIn(shared, newId).open(first.id)).toEqual(last);
    }),
  );
});
