import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { agesOf } from '#core/model/age-phases.ts';
import type { Contribution, Main } from '#core/review/snapshot.ts';
import { compared, together } from '#core/workbench/calibration.ts';
import { fitByTopics, fitness, fitOf } from '#core/workbench/fit.ts';
import { readFilesAnswer, readOpenPulls, readPullAnswer } from '#core/workbench/github-answers.ts';
import { judgedIn, whyNotSealed } from '#core/workbench/judged.ts';
import { mainIn } from '#core/workbench/main-in.ts';
import { placeOfFile } from '#core/workbench/place-of-file.ts';
import { changeIn, folderAfter, practicesIn, type UnderReview } from '#core/workbench/under-review.ts';
import { numberIn } from '../../../src/client/workbench/source-panel.ts';
import { wordChanges } from '../../../src/client/workbench/word-changes.ts';
import { accounts, made, now, ownPolicy } from '../review/made.ts';

const main: Main = {
  ...mainIn([
    { kind: 'practice', id: 'pairs', path: 'practices/pairs/index.mdx', data: { authors: ['ada'] } },
  ]),
  people: [made('ada'), made('ben'), made('cyn', { school: 'school-of-ada' })],
};
const about: Contribution = {
  ...{ path: 'practices/pairs/index.mdx', authors: ['ada'], declares: ['none'], guarded: [] },
  topics: { ages: [7, 9], subjects: ['english'], outcomes: ['reading-fluency'] },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const under = (paths: Record<string, string>, parts: Partial<UnderReview> = {}): UnderReview => ({
  ...{ pull: 7, title: 'Pairs', author: accounts.ada, headSha: 'a'.repeat(40), onMain: [] },
  files: Object.entries(paths).map(([path, text]) => ({ path, change: 'added', bytes: bytes(text) })),
  ...parts,
});

describe('who fits', () => {
  const knowing = { main, now, policy: ownPolicy };
  const toReview = { contents: [about], accounts: [] };
  const fitOfOne = (place: number) => fitOf(main.people[place] as Main['people'][number], toReview, knowing);

  it('goes by the rules of the bot: authors and their school never count, strangers who know it fit best', () => {
    expect(fitOfOne(0)).toMatchObject({
      counts: false,
      says: [expect.stringContaining('an author of it'), expect.anything()],
    });
    expect(fitOfOne(2)).toMatchObject({ counts: false });
    expect(fitOfOne(1)).toMatchObject({ counts: true, external: true, expertise: { matches: true } });
    expect(fitness(fitOfOne(1))).toBeGreaterThan(fitness(fitOfOne(2)));
  });

  it('goes by what somebody knows, where they would rather not say who they are', () => {
    const fits = (subject: 'english' | 'music') =>
      fitness(fitByTopics({ subjects: [subject], ages: agesOf('primary') }, toReview));
    expect(fits('english')).toBeGreaterThan(fits('music'));
  });
});

describe('what is judged', () => {
  const nothing = { findings: [], contents: [about], levels: [] };

  it('is everything but what machines decide; another byte or name makes another digest', () => {
    const one = judgedIn(under({ 'content/practices/pairs/index.mdx': 'x' }), nothing, main);
    expect(one.files.map(({ path }) => path)).toEqual(['practices/pairs/index.mdx']);
    const own = { 'content/people/ada.yaml': 'x', 'content/practices/pairs/index.mdx': 'x' };
    const person = { ...about, path: 'people/ada.yaml', githubId: accounts.ada.id };
    const files = { ...under(own).files };
    expect(Object.keys(files)).toHaveLength(2);
    const changed = under(own, { files: under(own).files.map((file) => ({ ...file, change: 'modified' })) });
    expect(judgedIn(changed, { ...nothing, contents: [about, person] }, main).digest).toBe(one.digest);
    for (const other of [
      { 'content/practices/pairs/index.mdx': 'y' },
      { 'content/practices/pairz/index.mdx': 'x' },
    ])
      expect(judgedIn(under(other), nothing, main).digest).not.toBe(one.digest);
  });

  it('cannot be sealed without a number, without files, or where it hangs on who opened it', () => {
    const files = { 'content/practices/pairs/index.mdx': 'x' };
    const judged = judgedIn(under(files), nothing, main);
    expect(whyNotSealed(under(files), judged)).toBeUndefined();
    expect(whyNotSealed(under(files, { pull: 0 }), judged)).toMatch(/number/);
    expect(whyNotSealed(under({}), judgedIn(under({}), nothing, main))).toMatch(/none/);
    const people = under({ ...files, 'content/people/ada.yaml': 'x' }, { author: undefined });
    expect(whyNotSealed(people, judged)).toMatch(/people\/ada\.yaml/);
  });
});

test('a folder after a change holds what is new in place of what was, without what is gone', () => {
  const onMain = ['index.mdx', 'reports/a.mdx', 'reports/b.mdx'].map((name) => ({
    ...{ path: `practices/pairs/${name}`, bytes: bytes('old') },
  }));
  const change = {
    files: [{ path: 'practices/pairs/index.mdx', bytes: bytes('new') }],
    gone: ['practices/pairs/reports/b.mdx'],
  };
  const held = folderAfter(change, onMain, 'pairs').map((file) => [
    file.path,
    new TextDecoder().decode(file.bytes),
  ]);
  expect(Object.fromEntries(held)).toEqual({
    'practices/pairs/index.mdx': 'new',
    'practices/pairs/reports/a.mdx': 'old',
  });
});

test('a change is told without the content folder; what was removed or moved is gone', () => {
  const files: UnderReview['files'] = [
    {
      path: 'content/practices/pairs/b.png',
      was: 'content/practices/pairs/a.png',
      change: 'renamed',
      bytes: bytes('x'),
    },
    { path: 'content/asks/x.yaml', change: 'removed' },
    { path: 'README.md', change: 'modified', bytes: bytes('x') },
  ];
  const { files: there, gone } = changeIn({ files });
  expect(there.map(({ path }) => path)).toEqual(['practices/pairs/b.png']);
  expect(gone).toEqual(['practices/pairs/a.png', 'asks/x.yaml']);
  expect(practicesIn({ files })).toEqual(['pairs']);
});

test.each([
  ['index.mdx', 'pairs', 'content/practices/pairs/index.mdx'],
  ['site/content/practices/pairs/reports/a.mdx', '', 'content/practices/pairs/reports/a.mdx'],
  ['practices\\pairs\\plan.png', '', 'content/practices/pairs/plan.png'],
  ['index.mdx', '', undefined],
  ['practices/pairs/../../../x.mdx', '', undefined],
  ['practices/a\u0000b/index.mdx', '', undefined],
])('%j in the folder %j lies at %j', (name, folder, place) => {
  expect(placeOfFile(name, folder)).toBe(place);
});

test.each([
  ['12', 12],
  [' #12 ', 12],
  ['https://github.com/example/worked-here/pull/12/files', 12],
  ['twelve', 0],
  ['', 0],
])('%j is pull request %i', (typed, number) => {
  expect(numberIn(typed)).toBe(number);
});

test('the changes between two texts make both of them again', () => {
  const line = fc.constantFrom(
    'We read in pairs.',
    'We read.',
    '',
    '- a',
    'Ten minutes, after lunch',
    '\u{1F600} ok',
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordChanges(before, after);
      const made = (is: 'out' | 'in') =>
        pieces.flatMap((piece) => (piece.is === 'same' || piece.is === is ? [piece.text] : [])).join('');
      expect([made('out'), made('in')]).toEqual([before, after]);
    }),
  );
});

test('of one changed word only that word is marked', () => {
  expect(wordChanges('a\nten minutes\nb', 'a\nfive minutes\nb').filter(({ is }) => is !== 'same')).toEqual([
    { is: 'out', text: 'ten' },
    { is: 'in', text: 'five' },
  ]);
});

describe('answers of GitHub', () => {
  it('in another form than documented are refused in words, whatever they are', () => {
    for (const read of [readPullAnswer, readFilesAnswer, readOpenPulls])
      fc.assert(
        fc.property(
          fc.jsonValue().filter((value) => !Array.isArray(value)),
          (value) => {
            expect(() => read(value)).toThrow(/Unexpected answer from GitHub/);
          },
        ),
        { numRuns: 50 },
      );
  });

  it('an account that was deleted is nobody', () => {
    const pull = {
      number: 1,
      title: '',
      state: 'open',
      user: null,
      head: { sha: 'a'.repeat(40) },
      base: { ref: 'main' },
    };
    expect(readPullAnswer(pull).author.id).toBe(0);
  });
});

describe('practice', () => {
  it('says how far a level lies from what the facts support and from reviewers', () => {
    expect(compared(4, 2, [2, 4])).toEqual([
      expect.stringContaining('2 higher'),
      expect.stringMatching(/^1 of 2 /),
    ]);
    expect(compared(2, 2, [])).toEqual(['You said 2: so do the facts.']);
    expect(compared(1, 3, [])[0]).toContain('2 lower');
  });

  it('adds up when all are done, and not before', () => {
    const known = [
      { id: 'a', level: 2 },
      { id: 'b', level: 4 },
    ];
    expect(together([{ id: 'a', level: 2 }], known)).toBeUndefined();
    expect(
      together(
        [
          { id: 'a', level: 2 },
          { id: 'b', level: 5 },
        ],
        known,
      ),
    ).toBe('1 of 2 the same. 1 of yours lay above what the facts support.');
  });
});
