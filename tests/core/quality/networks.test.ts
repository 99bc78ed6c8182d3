import { describe, expect, it } from 'vitest';
import { planMark } from '#core/community/plan-mark.ts';
import type { Cycle, Network } from '#core/model/community.ts';
import type { NetworkFile, WriteUp } from '#core/quality/input.ts';
import { hasFigure, isMeasurable, isSameMeasure } from '#core/quality/measurable.ts';
import { unmissableGoals } from '#core/quality/networks.ts';
import { changedMeasures } from '#core/quality/projects.ts';
import { policy } from './decisions.ts';

const now = '2026-11-22T09:00:00Z';

const plan = {
  question: 'Does reading aloud each day raise fluency?',
  change: 'Ten minutes each day',
  measure: 'The mean on the Reading Test in October and June',
  expect: 'Four points more',
};
const cycle = (from: string, over: Partial<Cycle['plan']> = {}, rest: Partial<Cycle> = {}): Cycle => ({
  ...{ from, to: `${Number(from.slice(0, 4)) + 1}-07-18`, plan: { ...plan, ...over }, ...rest },
});

function network(over: Partial<Network> = {}, cycles: Cycle[] = [], practices: string[] = []): NetworkFile {
  const data: Network = {
    ...{ title: 'Reading', kind: 'alliance', goal: 'To share what works and learn from each other.' },
    ...{
      belonging: 'b',
      relationships: 'r',
      coordination: 'c',
      members: ['hill', 'dale'],
      lead: 'ann',
      ...over,
    },
  };
  const project = {
    ...{ title: 'Aloud', schools: ['hill', 'dale'], practices, outcome: 'reading-fluency' as const },
    ...{ steward: 'ann', cycles },
  };
  const path = 'networks/reading/projects/aloud.mdx';
  const projects = cycles.length > 0 ? [{ id: 'aloud', path, data: project }] : [];
  return { id: 'reading', path: 'networks/reading/index.mdx', data, projects };
}

const measure = (name: string) => ({ name, kind: 'standardised-test' as const });

/** A write-up of one school, which another tried and reported on. */
function writeUp(declared: string, reported: string | undefined): WriteUp {
  const path = 'practices/aloud';
  const finding = { measure: measure(reported ?? ''), design: 'before-after' as const };
  return {
    ...{ id: 'aloud', path: `${path}/index.mdx`, reviews: [], starter: null },
    data: {
      ...{ title: 'Aloud', post: 'p', school: 'hill', ages: [7, 8], core: ['c'], declares: ['none'] },
      claim: { outcome: 'reading-fluency', change: 'better' },
    },
    tries: [
      {
        ...{ id: 'dale', path: `${path}/tries/dale.yaml` },
        data: {
          ...{ school: 'dale', starts: '2025-10', due: '2026-03', outcome: 'reading-fluency' },
          ...{ measure: measure(declared), design: 'before-after' },
        },
      },
    ],
    reports:
      reported === undefined
        ? []
        : [
            {
              ...{ id: 'dale', path: `${path}/reports/dale.mdx` },
              data: {
                ...{ post: 'p', verdict: 'worked', ran: 'as-described', declares: ['none'], school: 'dale' },
                ...{ when: '2025-26', try: 'dale', findings: [finding] },
              },
            },
          ],
  };
}

const faults = (one: NetworkFile, practices: WriteUp[] = []) =>
  unmissableGoals([one], { practices, policy, now }).map(({ because }) => because);

describe('a goal that cannot be missed', () => {
  const told = ['no-joint-project', 'goal-without-figure', 'only-story-telling'];

  it('no figure, no project, only stories: each is said', () => {
    expect(faults(network())).toEqual([told]);
    expect(faults(network(), [writeUp('Reading Test', 'Reading Test')])).toEqual([told.slice(0, 2)]);
  });

  it('a joint project that measures something is enough, whatever the goal says', () => {
    expect(faults(network({}, [cycle('2025-09-01')]))).toEqual([]);
    const talked = network({}, [cycle('2025-09-01', { measure: 'How colleagues feel about it' })]);
    expect(faults(talked)).toEqual([['no-measure', 'goal-without-figure']]);
  });

  it('a figure in the goal is enough as long as the network is new, or does more than tell', () => {
    const goal = 'Attendance of pupils with free meals reaches 95% by July 2027.';
    expect(faults(network({ goal, since: '2026-09-01' }))).toEqual([]);
    expect(faults(network({ goal, since: '2024-09-01' }))).toEqual([
      ['no-joint-project', 'only-story-telling'],
    ]);
    expect(faults(network({ goal, since: '2024-09-01' }), [writeUp('Reading Test', 'Reading Test')])).toEqual(
      [],
    );
  });

  it('knows figures from numbers that say who or when', () => {
    for (const goal of [
      'Every Year 4 teacher thrives by 2030',
      'KS2 and KS3 work hand in hand',
      'To be the best we can',
    ])
      expect(hasFigure(goal), goal).toBe(false);
    for (const goal of [
      'A rise of 4 points',
      'Halve exclusions',
      '95% attendance',
      'Reading scores in Year 4 rise',
    ])
      expect(hasFigure(goal), goal).toBe(true);
    expect(isMeasurable('Reading age in October and June')).toBe(true);
    expect(isMeasurable('How colleagues feel about it')).toBe(false);
  });
});

describe('a measure that changed', () => {
  const changed = (one: NetworkFile, practices: WriteUp[] = []) => changedMeasures([one], { practices });

  it('from one cycle to the next', () => {
    const other = 'Impressions of the staff';
    const found = changed(network({}, [cycle('2025-09-01', { measure: other }), cycle('2024-09-01')]));
    expect(found).toEqual([
      {
        ...{ network: 'reading', project: 'aloud', is: 'between-cycles', on: '2025-09-01' },
        ...{ from: plan.measure, to: other, sameQuestion: true },
      },
    ]);
    const question = { measure: other, question: 'Does it last?' };
    const [also] = changed(network({}, [cycle('2024-09-01'), cycle('2025-09-01', question)]));
    expect(also).toMatchObject({ is: 'between-cycles', sameQuestion: false });
  });

  it('is none where it is told in more words', () => {
    expect(isSameMeasure('The Reading Test', 'Reading test, in October')).toBe(true);
    expect(
      changed(network({}, [cycle('2024-09-01'), cycle('2025-09-01', { measure: 'Reading Test' })])),
    ).toEqual([]);
  });

  it('in a plan that no longer bears the mark it was registered under', () => {
    const first = cycle('2025-09-01');
    const registered = { on: '2025-08-28', mark: planMark(first) };
    expect(changed(network({}, [{ ...first, registered }]))).toEqual([]);
    const later = { ...first, registered, plan: { ...plan, measure: 'Smiles counted' } };
    expect(changed(network({}, [later]))).toEqual([
      {
        network: 'reading',
        project: 'aloud',
        is: 'plan-changed',
        registered: '2025-08-28',
        on: '2025-09-01',
      },
    ]);
  });

  it('between what a school of it declared and what it reported', () => {
    const one = network({}, [cycle('2025-09-01')], ['aloud']);
    expect(changed(one, [writeUp('Reading Test', 'Smiles counted')])).toMatchObject([
      {
        is: 'not-as-declared',
        from: 'Reading Test',
        to: 'Smiles counted',
        practice: 'aloud',
        report: 'dale',
      },
    ]);
    expect(changed(one, [writeUp('Reading Test', 'Reading Test')])).toEqual([]);
    expect(changed(one, [writeUp('Reading Test', undefined)])).toEqual([]);
    const elsewhere = network({}, [cycle('2025-09-01')], []);
    expect(changed(elsewhere, [writeUp('Reading Test', 'Smiles counted')])).toEqual([]);
  });
});
