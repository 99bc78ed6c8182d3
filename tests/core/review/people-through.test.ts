import { expect, test } from 'vitest';
import { type Person, person } from '#core/model/people.ts';
import { peopleThrough } from '#core/review/people-through.ts';

const made = (school: string, id = 7): Person =>
  person.parse({
    name: 'Made-up',
    github: { login: `one-${id}`, id },
    school,
    roles: ['author', 'reviewer'],
  });

test('a file that never changed stood as it is from the beginning', () => {
  const [only] = peopleThrough([], new Map([['ben', made('a')]]));
  expect(only).toEqual({ handle: 'ben', versions: [{ since: '1970-01-01T00:00:00Z', data: made('a') }] });
});

test('the last version is what main holds now, also where the history ends elsewhere', () => {
  const history = [{ handle: 'ben', since: '2026-01-01T00:00:00Z', data: made('a') }];
  const [only] = peopleThrough(history, new Map([['ben', made('b')]]));
  expect(only?.versions.map(({ data }) => data.school)).toEqual(['a', 'b']);
});

test('a new name takes the old one’s past along, as long as the account is the same', () => {
  const history = [
    { handle: 'old', since: '2025-01-01T00:00:00Z', data: made('a') },
    { handle: 'other', since: '2025-02-01T00:00:00Z', data: made('z', 8) },
    { handle: 'old', since: '2026-01-01T00:00:00Z' },
    { handle: 'new', since: '2026-01-01T00:00:00Z', data: made('b') },
  ];
  const people = peopleThrough(history, new Map([['new', made('b')]]));
  expect(people).toHaveLength(1);
  expect(people[0]?.versions.map(({ data }) => data.school)).toEqual(['a', 'b']);
});

test('somebody else who still has a file keeps their past to themselves', () => {
  const history = [
    { handle: 'ben', since: '2025-01-01T00:00:00Z', data: made('a') },
    { handle: 'twin', since: '2025-02-01T00:00:00Z', data: made('c') },
  ];
  const now = new Map([
    ['ben', made('a')],
    ['twin', made('c')],
  ]);
  expect(peopleThrough(history, now).map(({ versions }) => versions.length)).toEqual([1, 1]);
});
