import { describe, expect, it } from 'vitest';
import { addressOf, type Kind, kindNames, kinds } from '#core/model/kinds.ts';

const accepts = (kind: Kind, data: object): boolean => kinds[kind].schema.safeParse(data).success;

const measure = { name: 'A test', kind: 'other-test' };
const claim = { outcome: 'writing', change: 'better' };
const writeup = { title: 'A', post: 'B', ages: [7, 8], claim, core: ['C'], declares: ['none'] };
const schoolReport = { post: 'P', verdict: 'worked', ran: 'partly', declares: ['none'] };
const study = { post: 'P', team: 'smith', site: { country: 'US' } };
const tryOut = {
  school: 'hill',
  starts: '2026-09',
  due: '2027-01',
  outcome: 'writing',
  measure,
  design: 'comparison',
};
const person = { name: 'Jo', roles: ['author'] };
const school = { name: 'Hill', country: 'GB-ENG', phase: 'primary', ages: [4, 11] };
const network = {
  title: 'N',
  kind: 'alliance',
  goal: 'G',
  belonging: 'B',
  relationships: 'R',
  coordination: 'C',
  members: ['hill'],
  lead: 'jo',
};

describe('schemas', () => {
  it.each<[Kind, object]>([
    ['practice', writeup],
    ['report', schoolReport],
    ['report', study],
    ['try', tryOut],
    ['challenge', { kind: 'question', text: 'Why?' }],
    ['person', person],
    ['school', school],
    ['network', network],
    ['priority', { title: 'T', post: 'P', rank: 1, outcomes: ['writing'], steward: 'jo' }],
    ['ask', { title: 'T', post: 'P', outcome: 'writing', wants: ['talk'] }],
  ])('%s: the least it can say is enough, and a key of no meaning is too much', (kind, data) => {
    expect(accepts(kind, data)).toBe(true);
    expect(accepts(kind, { ...data, surprise: 1 })).toBe(false);
    for (const field of Object.keys(data)) {
      const { [field]: _gone, ...rest } = data as Record<string, unknown>;
      const without = accepts(kind, rest);
      if (['school', 'team', 'site'].includes(field)) continue;
      expect(without, `${kind} without ${field}`).toBe(false);
    }
  });

  it.each<[string, Kind, object]>([
    [
      'a school with figures of a study',
      'report',
      { ...schoolReport, rated: [{ by: 'x', said: 'does-not-meet' }] },
    ],
    ['a study that declares like a school', 'report', { ...study, declares: ['none'] }],
    ['a try of nobody', 'try', { ...tryOut, school: undefined }],
    ['a try of two', 'try', { ...tryOut, team: 'smith' }],
    ['a try that ends before it starts', 'try', { ...tryOut, due: '2026-08' }],
    ['a reviewer nobody can find', 'person', { ...person, roles: ['reviewer'] }],
    ['years that do not follow', 'practice', { ...writeup, when: '2025-27' }],
    [
      'a link without https',
      'report',
      { ...study, registered: { url: 'http://example.org', on: '2020-01-01' } },
    ],
    ['a date that is none', 'practice', { ...writeup, reviewBy: '2026-02-30' }],
    ['an unlisted licence', 'practice', { ...writeup, licence: 'MIT' }],
    [
      'two groups without how they were made',
      'practice',
      { ...writeup, findings: [{ measure, design: 'comparison', treated: { n: 9 }, comparison: { n: 9 } }] },
    ],
    [
      'half a pupil',
      'practice',
      { ...writeup, findings: [{ measure, design: 'account', treated: { n: 1.5 } }] },
    ],
    [
      'more than a hundred per cent',
      'practice',
      { ...writeup, findings: [{ measure, design: 'account', treated: { n: 9, percent: 101 } }] },
    ],
  ])('refuse %s', (_, kind, data) => expect(accepts(kind, data)).toBe(false));

  it('last year of a century follows the one before', () => {
    expect(accepts('practice', { ...writeup, when: '2099-00' })).toBe(true);
  });
});

describe('paths', () => {
  it.each(
    kindNames.map(
      (kind) => [kind, kinds[kind].at.replaceAll('<id>', 'an-id').replace('<pull>', '17')] as const,
    ),
  )('%s lives at %s and nowhere else', (kind, path) => {
    expect(addressOf(path)?.kind).toBe(kind);
    expect(addressOf(`x/${path}`)).toBeUndefined();
    expect(addressOf(`${path}x`)).toBeUndefined();
  });

  it('know whose folder they are in', () => {
    expect(addressOf('practices/one/reports/two.mdx')).toEqual({ kind: 'report', id: 'two', owner: 'one' });
    expect(addressOf('practices/one/index.mdx')).toEqual({ kind: 'practice', id: 'one' });
    expect(addressOf('practices/one/reviews/17.json')).toEqual({ kind: 'review', id: '17', owner: 'one' });
  });
});
