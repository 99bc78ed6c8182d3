import { expect, test } from 'vitest';
import { practicePage } from '#views/practice-page.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

function page(parts: PracticeParts) {
  const view = libraryOf([parts]);
  return practicePage(view.site.practices[0] as (typeof view.site.practices)[number], view);
}

test('a published write-up says where it comes from and that nobody here has reviewed it', () => {
  expect(page({ data: { source: 'published' } }).status).toBe(
    'From published studies. Not yet peer reviewed here.',
  );
});

test('results that the author gave no place stand under a heading of their own, once', () => {
  const reports = [study('a')];
  expect(page({ html: '<h2>What happened</h2>', reports }).html).toContain('What was measured</h2>');
  const placed = page({ html: '<h2>What happened</h2><!--findings-->', reports }).html;
  expect(placed).not.toContain('id="results"');
  expect(placed.match(/<table/g)).toHaveLength(1);
});

test('two studies on one outcome make a plot, with the same numbers as a table', () => {
  const { html } = page({ html: '<!--findings-->', reports: [study('a'), study('b')] });
  expect(html).toContain('Forest plot of 2 results on mathematics.');
  expect(html).toContain('<caption>Mathematics: 2 results</caption>');
  expect(page({ html: '<!--findings-->', reports: [study('a')] }).html).not.toContain('Forest plot');
});

test('what is not known is said, never guessed', () => {
  const facts = new Map(page({}).facts.map(({ term, value }) => [term, value]));
  expect([facts.get('Cost'), facts.get('Workload')]).toEqual(['Not known', 'Not known']);
  const known = new Map(
    page({ data: { cost: { perPupilYear: 0 }, workload: { perWeek: 1, who: 'teacher' } } }).facts.map(
      ({ term, value }) => [term, value],
    ),
  );
  expect([known.get('Cost'), known.get('Workload')]).toEqual([
    '£0 a pupil and year',
    '1 hour a week (teacher)',
  ]);
});

test('interests in own words stand as they were written', () => {
  const interests = (declares: string[]) =>
    page({ data: { declares } }).facts.find(({ term }) => term === 'Interests')?.value;
  expect(interests(['none'])).toBe('No interests declared');
  expect(interests(['sells-it', 'A product of Carnegie Learning'])).toBe(
    'Sells it; A product of Carnegie Learning',
  );
});

test('actions lead to the forms of this site, and know the practice; only editing is done in the repository', () => {
  const view = libraryOf([{}], '/repo');
  const { actions } = practicePage(view.site.practices[0] as (typeof view.site.practices)[number], view);
  expect(actions.filter(({ away }) => !away).map(({ href }) => href)).toEqual([
    '/repo/tried/?practice=comparing',
    '/repo/try/?practice=comparing',
    '/repo/challenge/?practice=comparing',
    '/repo/share/?adapt=comparing',
  ]);
  expect(actions.filter(({ away }) => away).map(({ href }) => href)).toEqual([
    'https://github.com/example/worked-here/edit/main/content/practices/comparing/index.mdx',
  ]);
});

test('reports stand by how they came out, worked before did not work, and beyond six are folded', () => {
  const school = (id: string, verdict: 'worked' | 'did-not-work' | 'mixed') => ({
    id,
    data: { school: id, verdict },
  });
  const even = finding({ treated: { n: 40, mean: 47, sd: 10 } });
  const many = Array.from({ length: 8 }, (_, place) => school(`s${place}`, 'worked'));
  const { reports } = page({
    reports: [school('m', 'mixed'), school('n', 'did-not-work'), ...many, study('z', [even])],
  });
  expect(reports.map(({ title, count, shown, more }) => [title, count, shown.length, more.length])).toEqual([
    ['Where it worked', 8, 6, 2],
    ['Where it did not work', 1, 1, 0],
    ['Mixed, or could go either way', 2, 2, 0],
  ]);
});

test('a challenge to a report stands under it, with its answer', () => {
  const challenge = (id: string, about?: string) => ({
    ...{ id, path: `practices/comparing/challenges/${id}.yaml`, html: '' },
    data: { kind: 'question' as const, text: 'Why?', ...(about && { about }) },
  });
  const shown = page({
    reports: [study('a'), study('ab')],
    challenges: [challenge('whole'), challenge('one', 'a/procedures'), challenge('section', 'What happened')],
  });
  const under = shown.reports.flatMap(({ shown: all }) =>
    all.map(({ id, challenges }) => [id, challenges.map((one) => one.id)]),
  );
  expect(under).toEqual([
    ['a', ['one']],
    ['ab', []],
  ]);
  expect(shown.challenges.map(({ id }) => id)).toEqual(['whole', 'section']);
  expect(shown.elsewhere).toBe('1 challenge to a report stands under it.');
});

test('the level is never above what reviewers set or the author claims', () => {
  const shown = page({
    data: { claim: { outcome: 'mathematics', change: 'better', level: 2 } },
    reports: [study('a')],
  });
  expect(shown.hallmark.marks[1]?.id).toBe('level-2');
});

test('a claimed level above the facts changes nothing', () => {
  const shown = page({
    data: { claim: { outcome: 'mathematics', change: 'better', level: 5 } },
    reports: [study('a')],
  });
  expect(shown.hallmark.marks[1]?.id).toBe('level-3');
});

test('headings inside a report stand below its own', () => {
  const [group] = page({
    reports: [{ ...study('a', [finding()]), html: '<h2 id="s-x">What we saw</h2><h4>And then</h4>' }],
  }).reports;
  expect(group?.shown[0]?.html).toBe('<h5 id="s-x">What we saw</h5><h6>And then</h6>');
});
