import { entriesOf } from '#core/library/library.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';
import { toldCycle, toldProject } from '../told-project.ts';

const network = (members: string[]) =>
  told({
    path: 'networks/reading/index.mdx',
    data: {
      ...{ title: 'Reading Alliance', kind: 'alliance', members, lead: 'sam-hill' },
      ...{ goal: 'g', belonging: 'b', relationships: 'r', coordination: 'c' },
    },
  });

export const jointMembers = rule({
  id: 'joint-members',
  family: 'structure',
  severity: 'warning',
  leansOnOthers: true,
  why: 'Joint work is work of several schools of a network: what one school does alone is a write-up.',
  how: 'Name at least two schools, all of them members of the network; or write up alone what one school does.',
  source: 'Our own: joint projects belong to networks',
  check({ entry, context: { entries } }, report) {
    if (entry.kind !== 'project') return;
    const { schools } = entry.data;
    if (schools.length < 2)
      report({
        at: { field: ['schools'] },
        message:
          'Unexpected project of one school, expected at least two. Add who works with you, or share it as a write-up.',
      });
    const home = entriesOf(entries, 'network').find(({ id }) => id === entry.owner);
    if (!home) return;
    for (const [place, school] of schools.entries())
      if (!home.data.members.includes(school))
        report({
          at: { field: ['schools', place] },
          message: `Unexpected school "${school}", expected a member of "${home.data.title}". Add it to the members of the network, or take it out here.`,
        });
  },
  examples: [
    {
      title: 'one school alone',
      file: toldProject([toldCycle()], { schools: ['hill'] }),
      expect: ['3:10: Unexpected project of one school, expected at least two.'],
    },
    {
      title: 'a guest',
      file: toldProject([toldCycle()], { beside: [network(['hill', 'dale'])] }),
      expect: ['3:18: Unexpected school "vale", expected a member of "Reading Alliance".'],
    },
    {
      title: 'two members',
      file: toldProject([toldCycle()], { beside: [network(['hill', 'vale'])] }),
      expect: [],
    },
  ],
});
