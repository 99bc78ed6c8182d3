import { isDated } from '#core/community/dated.ts';
import { saysNothing } from '#core/community/says-nothing.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

/** What a network states, and what a reader learns from it. */
const statements = {
  goal: 'what its schools want to have changed, for whom, and by when',
  belonging: 'who belongs, how a school joins, and how it leaves',
  relationships: 'who works with whom on the goal, and how that is decided',
  coordination: 'who co-ordinates, and when its schools meet',
} as const;
const names = Object.keys(statements) as (keyof typeof statements)[];

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sound = {
  title: 'Reading Alliance',
  kind: 'alliance',
  goal: 'By July 2027 every school can show whether its slowest Year 4 readers caught up.',
  belonging: 'Eight schools at most; a school joins for two years.',
  relationships: 'Pairs of schools of similar intake visit each other.',
  coordination: 'A co-ordinator has half a day a week; six meetings a year.',
  members: ['hill', 'vale'],
  lead: 'sam-hill',
};
const network = (data: Record<string, unknown>) =>
  told({ path: 'networks/reading/index.mdx', data: { ...sound, ...data } });

export const networkStates = rule({
  id: 'network-states',
  family: 'structure',
  severity: 'error',
  firm: true,
  why: 'A network without a goal, belonging, relationships round the goal and planned co-ordination fades when the first enthusiasm does.',
  how: 'State each of the four in a sentence of its own; co-ordination with dates, or how often.',
  source: 'Our own: what teachers and leaders in English school networks said was missing, 2014 to 2017',
  check({ entry }, report) {
    if (entry.kind !== 'network') return;
    const { data } = entry;
    for (const [at, name] of names.entries()) {
      const nothing = saysNothing(data[name]);
      const same = [...names.slice(0, at), 'title' as const].find(
        (other) => bare(data[other]) === bare(data[name]),
      );
      if (nothing ?? same)
        report({
          at: { field: [name] },
          message: `Unexpected ${nothing ?? `repetition of "${same}"`} in "${name}", expected ${statements[name]}. Write it in a sentence; if your schools have not settled it, settle it first.`,
        });
      else if (name === 'coordination' && !isDated(data.coordination))
        report({
          at: { field: [name] },
          message:
            'Unexpected "coordination" without a date, expected when the schools meet. Add days, months or how often, such as "each half-term".',
        });
    }
  },
  examples: [
    {
      title: 'a goal that is put off',
      file: network({ goal: 'TBC' }),
      expect: ['4:7: Unexpected text that only puts it off in "goal", expected what its schools want'],
    },
    {
      title: 'dates that are put off',
      file: network({ coordination: 'Dates to be confirmed at the first meeting.' }),
      expect: ['7:15: Unexpected text that only puts it off in "coordination"'],
    },
    {
      title: 'fields that are only filled',
      file: network({ belonging: '---', relationships: 'n/a' }),
      expect: [
        '5:12: Unexpected text without a word in it in "belonging"',
        '6:16: Unexpected text that only puts it off in "relationships"',
      ],
    },
    {
      title: 'the goal again',
      file: network({ relationships: sound.goal }),
      expect: ['6:16: Unexpected repetition of "goal" in "relationships"'],
    },
    {
      title: 'nobody knows when',
      file: network({ coordination: 'The lead school writes to all members and keeps the list.' }),
      expect: ['7:15: Unexpected "coordination" without a date, expected when the schools meet.'],
    },
    { title: 'all four', file: network({}), expect: [] },
    {
      title: 'one thing of several is open',
      file: network({
        coordination: 'Half-termly on Tuesdays, in turn at each school; the July date is to be agreed.',
      }),
      expect: [],
    },
  ],
});
