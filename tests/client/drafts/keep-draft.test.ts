import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftStore } from '../../../src/client/drafts/draft-store.ts';
import { type Keeping, keepDraft, PAUSE } from '../../../src/client/drafts/keep-draft.ts';
import { sharedStorage } from './storage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const isText = (content: unknown) => (typeof content === 'string' ? content : undefined);
let count = 0;

function tabOn(shared: ReturnType<typeof sharedStorage>) {
  const { events, storage } = shared.tab();
  const newId = () => {
    count += 1;
    return `d${count}`;
  };
  const store = draftStore({
    ...{ storage: () => storage, prefix: 'd/', read: isText, now: () => new Date(), newId, events },
  });
  const told: Keeping<string>[] = [];
  const start = (from?: Parameters<typeof keepDraft>[0]['from']) =>
    keepDraft({
      ...{ store, kind: 'practice', from },
      nameOf: (content) => content.split(' ')[0] ?? '',
      tell: (keeping) => told.push(keeping),
    });
  return { store, told, start };
}
const contents = ({ store }: ReturnType<typeof tabOn>) =>
  store
    .list('practice')
    .map(({ id }) => store.open(id)?.content)
    .sort();

describe('a draft that is written', () => {
  it('begins with the first change, and is kept a moment after each', () => {
    const tab = tabOn(sharedStorage());
    const draft = tab.start();
    expect(tab.store.list('practice')).toEqual([]);
    draft.changed('Reading');
    vi.advanceTimersByTime(PAUSE - 1);
    draft.changed('Reading in pairs');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(tab.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(tab.told).toMatchObject([{ is: 'kept', draft: { name: 'Reading', content: 'Reading in pairs' } }]);
    draft.changed('Reading alone');
    draft.end();
    expect(contents(tab)).toEqual(['Reading alone']);
  });

  it('stays whole in both versions where two tabs wrote into it', () => {
    const shared = sharedStorage();
    const [here, there] = [tabOn(shared), tabOn(shared)];
    const mine = here.start();
    mine.changed('Reading');
    mine.flush();
    const theirs = there.start(mine.note());
    mine.changed('Reading here');
    theirs.changed('Reading there');
    theirs.flush();
    vi.advanceTimersByTime(PAUSE);
    expect(here.told.at(-1)).toMatchObject({
      is: 'apart',
      draft: { name: 'Reading (2)', content: 'Reading here' },
      other: { name: 'Reading', content: 'Reading there' },
    });
    expect(contents(here)).toEqual(['Reading here', 'Reading there']);
    mine.changed('Reading here too');
    mine.flush();
    expect(contents(there)).toEqual(['Reading here too', 'Reading there']);
  });

  it('shows the newest in a tab where nothing was typed', () => {
    const shared = sharedStorage();
    const [here, there] = [tabOn(shared), tabOn(shared)];
    const mine = here.start();
    mine.changed('Reading');
    mine.flush();
    const theirs = there.start(mine.note());
    mine.changed('Reading on');
    mine.flush();
    expect(there.told).toMatchObject([{ is: 'renewed', draft: { content: 'Reading on' } }]);
    theirs.changed('Reading on and on');
    theirs.flush();
    expect(contents(here)).toEqual(['Reading on and on']);
  });

  it('is kept again where another tab took it away', () => {
    const shared = sharedStorage();
    const [here, there] = [tabOn(shared), tabOn(shared)];
    const mine = here.start();
    mine.changed('Reading');
    mine.flush();
    there.store.remove(mine.note()?.id ?? '');
    mine.changed('Reading still');
    mine.flush();
    expect(contents(here)).toEqual(['Reading still']);
  });

  it('tells when it cannot be kept, and is kept as soon as there is room', () => {
    const shared = sharedStorage(3000);
    const tab = tabOn(shared);
    shared.kept.set('other', 'x'.repeat(2990));
    const draft = tab.start();
    draft.changed('Reading');
    draft.flush();
    expect(tab.told).toEqual([{ is: 'not-kept', why: 'full' }]);
    shared.kept.delete('other');
    draft.end();
    expect(contents(tab)).toEqual(['Reading']);
  });
});
