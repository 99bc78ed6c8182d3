import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personSalvaged } from '#core/review/person-salvaged.ts';

describe('a person’s file of earlier days, in a form that is refused by now', () => {
  test('keeps school, account and ties', () => {
    const text = [
      'name: "Ben"',
      'telephone: "0161"',
      'github: { login: ben, id: 12 }',
      'school: made-up-hill',
      'roles: [reviewer, wizard]',
      'ties:',
      '  - { to: "Ada", kind: family }',
      '  - { to: "Bob", kind: rival }',
    ].join('\n');
    expect(personSalvaged(text)).toEqual({
      ...{ name: 'Ben', github: { login: 'ben', id: 12 }, school: 'made-up-hill', roles: ['author'] },
      ties: [{ to: 'Ada', kind: 'family' }],
    });
  });

  test('keeps what it can where the name or the account is gone', () => {
    expect(personSalvaged('school: made-up-hill\nroles: [reviewer]\n')).toEqual({
      ...{ name: '?', school: 'made-up-hill', roles: ['author'] },
    });
  });

  test.each(['', '[a, b]', 'name: [', '\u0000'])('%j said nothing to anybody', (text) => {
    expect(personSalvaged(text)?.school).toBeUndefined();
  });

  test('never throws, and gives nobody a role', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(personSalvaged(text)?.roles ?? ['author']).toEqual(['author']);
      }),
    );
  });
});
