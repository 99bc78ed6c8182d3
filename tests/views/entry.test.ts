import { expect, test } from 'vitest';
import { entryOf } from '#views/entry.ts';
import { libraryOf } from './library.ts';
import { finding, type PracticeParts, study } from './practice.ts';

function entry(parts: PracticeParts, base = '/') {
  const view = libraryOf([parts], base);
  return entryOf(view.site.practices[0] as (typeof view.site.practices)[number], view);
}

test('a starter entry says plainly that nobody here has reviewed it, and its hallmark says the same', () => {
  const shown = entry({
    data: { source: 'published', subjects: ['mathematics'], priorities: ['number'] },
    reports: [study('a')],
  });
  expect(shown.unreviewed).toBe('Not yet peer reviewed here');
  expect(shown.hallmark.text).toContain('Not reviewed');
  expect(shown.hallmark.marks.map(({ id, look }) => `${id} ${look}`)).toEqual([
    'maker-published struck',
    'level-3 drawn',
    expect.stringMatching(/^secure-\d struck$/),
    'tried-1 struck',
    'verdict-unclear struck',
    'date-none unstruck',
  ]);
  expect(shown.meta).toEqual(['Published study', 'Ages 8 to 15', 'Mathematics']);
  expect(shown.tags.map(({ text }) => text)).toEqual(['Number', 'Primary', 'Secondary']);
});

test('every link lives under the base of the site', () => {
  const shown = entry({ data: { priorities: ['number'] }, reports: [study('a')] }, '/repo');
  const links = [shown.href, ...shown.tags.map(({ href }) => href), ...shown.links.map(({ href }) => href)];
  expect(links.filter((href) => !href.startsWith('/repo/'))).toEqual([]);
});

test('effect and interval stand together', () => {
  const shown = entry({ data: { source: 'published' }, reports: [study('a')] });
  expect(shown.estimate?.text).toBe('+0.50');
  expect(shown.estimate?.rest).toMatch(/^, likely 0\.0\d to 0\.9\d$/);
});

test('the study that speaks against the others is shown under them', () => {
  const good = finding({ treated: { n: 300, mean: 55, sd: 10 }, comparison: { n: 300, mean: 50, sd: 10 } });
  const bad = finding({ treated: { n: 30, mean: 45, sd: 10 }, comparison: { n: 30, mean: 50, sd: 10 } });
  const shown = entry({
    data: { source: 'published' },
    reports: [study('a', [good]), study('b', [bad], { post: 'Worse here.' })],
  });
  expect(shown.replies).toMatchObject([
    { kind: 'Study', text: 'Worse here.', href: '/practices/comparing/#report-b' },
  ]);
});

test('schools that reported come before studies, and one challenge is kept in view', () => {
  const school = (id: string) => ({
    id,
    data: {
      school: 'hill',
      verdict: 'did-not-work' as const,
      ran: 'partly' as const,
      declares: ['none'],
      post: id,
    },
  });
  const shown = entry({
    reports: [school('one'), school('two')],
    challenges: [{ id: 'c', path: '', html: '', data: { kind: 'question', text: 'Would it last?' } }],
  });
  expect(shown.replies.map(({ kind, mark }) => [kind, mark])).toEqual([
    ['Report', 'verdict-harms'],
    ['Challenge', 'challenge'],
  ]);
});
