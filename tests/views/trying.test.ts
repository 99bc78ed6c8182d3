import { expect, test } from 'vitest';
import { entryOf } from '#views/entry.ts';
import { tryingOf } from '#views/trying.ts';
import { tryOf } from './community.ts';
import { libraryOf } from './library.ts';
import type { PracticeParts } from './practice.ts';

function look(parts: PracticeParts) {
  const view = libraryOf([parts], '/repo');
  const [practice] = view.site.practices;
  if (!practice) throw new Error('Expected a practice');
  return { trying: tryingOf(practice, view), entry: entryOf(practice, view) };
}

const at = (id: string, starts: string, due: string, more = {}) =>
  tryOf('comparing', id, { school: id, starts, due, ...more });

const all = [
  at('hill', '2026-09', '2027-03'),
  at('due', '2026-04', '2026-10'),
  at('silent', '2025-11', '2026-05'),
  at('told', '2025-09', '2026-03'),
  at('back', '2026-09', '2027-03', { withdrawn: { on: '2026-09-02', reason: 'The timetable changed.' } }),
];
const told = { id: 'told-report', data: { school: 'told', verdict: 'worked' as const } };

test('nobody has said that they try it', () => {
  expect(look({}).trying).toBeNull();
});

test('each try stands under what it comes to', () => {
  const { trying } = look({ tries: all, reports: [told] });
  expect(trying?.groups.map(({ title, tries }) => [title, tries.map(({ id }) => id)])).toEqual([
    ['Trying it now', ['hill', 'due']],
    ['Started, and not told yet', ['silent']],
    ['Told', ['told']],
    ['Taken back', ['back']],
  ]);
  expect(trying?.says).toBe(
    '4 schools or teams said before they began that they would try it: 2 are on it, 1 has told and 1 has not yet.',
  );
});

test('what is due may still be told until the days of grace are over; then it is said without blame', () => {
  const { trying } = look({ tries: all, reports: [told] });
  const shown = new Map(trying?.groups.flatMap(({ tries }) => tries.map((one) => [one.id, one] as const)));
  expect(shown.get('hill')).toMatchObject({
    who: 'Hill School (demo)',
    home: '/repo/schools/hill/',
    next: null,
  });
  expect(shown.get('due')?.stands).toBe(
    'Results were due in October 2026; there is time until 30 December 2026.',
  );
  expect(shown.get('due')?.next?.href).toBe('/repo/tried/?practice=comparing');
  expect(shown.get('silent')?.stands).toMatch(/^Results were due in May 2026\. Terms get full/);
  expect(shown.get('silent')?.stands).not.toMatch(/fail|overdue|late/);
  expect(shown.get('told')?.next).toEqual({ text: 'What they found', href: '#report-told-report' });
  expect(shown.get('back')?.stands).toBe('Taken back 2 September 2026: The timetable changed.');
});

test('a card counts those who are on it and those who have fallen silent', () => {
  const { entry } = look({ tries: all, reports: [told] });
  expect(entry.links.at(-1)).toEqual({
    text: '2 trying it, 1 not reported',
    href: '/repo/practices/comparing/#tries',
  });
});
