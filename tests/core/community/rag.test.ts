import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ragYears, yearsOf } from '#core/community/rag-years.ts';
import type { Project, Rag } from '#core/model/community.ts';
import { finding } from '../../views/practice.ts';
import { policy } from '../evidence/policy.ts';
import { cycle, pairs, project, told } from './joint.ts';

const today = '2026-11-22';
const years = (reports: ReturnType<typeof told>[], of: Project = project(), now = today) =>
  ragYears(of, [pairs(reports)], { today: now, policy });
const ragOf = (reports: ReturnType<typeof told>[], of?: Project, now?: string) =>
  years(reports, of, now)[0]?.drawn.rag;
const said = (text: string) => text.split('').map((sign, at) => told('abcde'[at] as string, signs[sign]));
const signs: Record<string, 'worked' | 'did-not-work' | 'mixed'> = {
  '+': 'worked',
  '-': 'did-not-work',
  '~': 'mixed',
};

describe('red, amber or green by what schools say', () => {
  it.each([
    ['+++++', 'green'],
    ['+++', 'green'],
    ['++', 'amber'],
    ['+++--', 'green'],
    ['++-', 'amber'],
    ['++--', 'amber'],
    ['++~~-', 'amber'],
    ['~~~~~', 'amber'],
    ['---', 'red'],
    ['--++-', 'red'],
    ['-', 'red'],
    ['', 'red'],
  ])('%s of five: %s', (text, rag) => expect(ragOf(said(text))).toBe(rag));

  it('waits for the days of grace before silence is red', () => {
    const over = (to: string) => ragOf([], project({ cycles: [cycle({ from: '2025-10-01', to })] }));
    expect(over('2026-09-23')).toBeNull();
    expect(over('2026-09-22')).toBe('red');
    expect(years([], project(), '2026-01-01')[0]?.drawn.because).toEqual(['Still running.']);
    expect(years([], project(), '2025-01-01')[0]?.drawn.because).toEqual(['It has not begun.']);
  });
});

describe('figures by the engine of evidence', () => {
  const clear = finding({
    treated: { n: 150, mean: 54, sd: 10, started: 150 },
    comparison: { n: 150, mean: 50, sd: 10, started: 150 },
  });
  const harm = finding({
    treated: { n: 150, mean: 46, sd: 10, started: 150 },
    comparison: { n: 150, mean: 50, sd: 10, started: 150 },
  });

  it('turn it where schools cannot tell', () => {
    expect(ragOf(['a', 'b', 'c'].map((id) => told(id, 'mixed', [clear])))).toBe('green');
    expect(ragOf(['a', 'b', 'c'].map((id) => told(id, 'mixed', [harm])))).toBe('red');
  });

  it('against what schools say come to neither, and that is said', () => {
    const [year] = years(['a', 'b', 'c'].map((id) => told(id, 'worked', [harm])));
    expect(year?.drawn.rag).toBe('amber');
    expect(year?.drawn.because).toContain('What they say and their figures do not agree.');
    expect(year?.drawn.because[1]).toMatch(
      /^Their figures together: may harm, −0\.\d\d \(.*\), from three schools\.$/,
    );
  });
});

describe('laws', () => {
  const verdicts = fc
    .array(fc.constantFrom('+', '-', '~'), { minLength: 0, maxLength: 5 })
    .map((list) => list.join(''));

  it('nothing typed changes what is drawn', () => {
    const typed = fc.constantFrom<Rag>('red', 'amber', 'green');
    fc.assert(
      fc.property(verdicts, typed, (text, rag) => {
        const review = { rag, learned: 'Much.' };
        const [year] = years(said(text), project({ cycles: [cycle({ review })] }));
        expect(year?.drawn).toEqual(years(said(text))[0]?.drawn);
        expect(year?.contradiction === null).toBe(year?.drawn.rag === rag);
      }),
    );
  });

  it('the order of reports changes nothing', () => {
    fc.assert(
      fc.property(verdicts, (text) => {
        expect(years(said(text).toReversed())).toEqual(years(said(text)));
      }),
    );
  });

  it('one more school in which it did not work never makes it better', () => {
    const rank = ['red', 'amber', 'green'];
    fc.assert(
      fc.property(
        verdicts.filter((text) => text.length < 5 && text.length > 0),
        (text) => {
          expect(rank.indexOf(ragOf(said(`${text}-`)) ?? '')).toBeLessThanOrEqual(
            rank.indexOf(ragOf(said(text)) ?? ''),
          );
        },
      ),
    );
  });

  it('schools outside the project, and published studies, count for nothing', () => {
    const study = { id: 'study', data: { ...told('a', 'did-not-work').data, team: 'study' } };
    const outside = [told('z', 'did-not-work'), told('y', 'did-not-work'), study];
    fc.assert(
      fc.property(verdicts, (text) => {
        expect(years([...said(text), ...outside])).toEqual(years(said(text)));
      }),
    );
  });
});

describe('what belongs to which cycle', () => {
  const two = [cycle({ to: '2025-12-19' }), cycle({ from: '2026-01-05' })];
  const counts = (of: Project, reports: ReturnType<typeof told>[]) =>
    years(reports, of).map(({ cycle: at, drawn }) => [at, drawn.told]);

  it('is what was done while it ran; what fits both belongs to the first unless a record says later', () => {
    expect(counts(project({ cycles: two }), [told('a', 'worked')])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('is what the cycle lists, where it lists any', () => {
    const listed = [cycle({ to: '2025-12-19' }), cycle({ from: '2026-01-05', found: ['pairs/a-26'] })];
    expect(counts(project({ cycles: listed }), [told('a', 'worked'), told('b', 'worked')])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('leaves out what was done in another year', () => {
    const old = { ...told('a', 'worked'), data: { ...told('a', 'worked').data, when: '2022-23' } };
    expect(counts(project(), [old])).toEqual([[0, 0]]);
  });
});

test('a cycle of three years has three years, each drawn from what was done by its end and set against its own review', () => {
  const review = (on: string, rag: Rag) => ({ on, rag, learned: 'Some of it.' });
  const long = cycle({
    ...{
      from: '2023-09-01',
      to: '2026-08-31',
      yearly: [review('2024-07-10', 'green'), review('2025-09-10', 'red')],
    },
  });
  expect(yearsOf(long).map(({ to }) => to)).toEqual(['2024-08-31', '2025-08-31', '2026-08-31']);
  const late = ['a', 'b', 'c'].map((id) => told(id, 'worked'));
  const early = {
    ...told('d', 'did-not-work'),
    data: { ...told('d', 'did-not-work').data, when: '2023-24' },
  };
  const found = years([...late, early], project({ cycles: [long] }));
  expect(found.map(({ drawn, typed, contradiction }) => [drawn.rag, typed?.rag, contradiction])).toEqual([
    ['red', 'green', 'rosier'],
    ['red', 'red', null],
    ['green', undefined, null],
  ]);
});
