import { z } from 'zod';
import { registrationOf, registrations } from '#core/community/plan-mark.ts';
import { network, project } from '#core/model/community.ts';
import { id } from '#core/model/fields.ts';
import type { SiteData } from '../site-data.ts';
import { dataset } from './dataset.ts';
import { dayOrNull, orNull, words } from './row-fields.ts';

const { shape } = project;
const { shape: cycle } = shape.cycles.element;
const { shape: plan } = cycle.plan;

const row = z.strictObject({
  id: words('network/project/first day, or the network alone, which never changes'),
  network: id.meta({ description: 'Network it belongs to' }),
  networkTitle: words('What the network is called'),
  goal: network.shape.goal.meta({ description: 'Goal of the network' }),
  since: orNull(network.shape.since, 'Since when the network has been going'),
  members: network.shape.members,
  project: id.nullable().meta({ description: 'Joint project; null: the network has none' }),
  outcome: shape.outcome.nullable().meta({ description: 'What the project should change' }),
  schools: shape.schools.nullable().meta({ description: 'Schools that do it' }),
  practices: shape.practices.nullable().meta({ description: 'Write-ups it is about' }),
  from: dayOrNull('First day of the cycle'),
  to: dayOrNull('Last day of the cycle'),
  question: plan.question.nullable().meta({ description: 'What the schools want to find out' }),
  measure: plan.measure.nullable().meta({ description: 'How they said they would measure it' }),
  expect: plan.expect.nullable().meta({ description: 'What they expected' }),
  registeredOn: dayOrNull('Day on which the plan was registered'),
  registration: z
    .enum(registrations)
    .nullable()
    .meta({ description: 'Registered in time, late, changed since by its mark, or never' }),
  rag: z.enum(['red', 'amber', 'green']).nullable().meta({ description: 'Their own review at the end' }),
  demo: z.boolean().meta({ description: 'True for fiction' }),
});
type Row = z.infer<typeof row>;

const noProject = {
  ...{ project: null, outcome: null, schools: null, practices: null, from: null, to: null, question: null },
  ...{ measure: null, expect: null, registeredOn: null, registration: null, rag: null },
} as const;

function rowsOf({ id: name, data, projects }: SiteData['networks'][number]): Row[] {
  const own = { network: name, networkTitle: data.title, goal: data.goal, since: data.since ?? null };
  const about = { ...own, members: data.members, demo: data.demo ?? false };
  if (projects.length === 0) return [{ id: name, ...about, ...noProject }];
  return projects.flatMap(({ id: joint, data: { outcome, schools, practices, cycles } }) =>
    cycles.map((one) => ({
      ...{ id: `${name}/${joint}/${one.from}`, ...about, project: joint, outcome, schools, practices },
      ...{ from: one.from, to: one.to, question: one.plan.question, measure: one.plan.measure },
      ...{ expect: one.plan.expect, registeredOn: one.registered?.on ?? null },
      ...{ registration: registrationOf(one), rag: one.review?.rag ?? null },
    })),
  );
}

/** The networks and their joint projects, cycle by cycle. */
export const cycles = dataset({
  ...{ name: 'cycles', title: 'Joint work', row },
  says: 'One row is one cycle of a joint project: what the network wants, what was planned and how it was to be measured; a network without a project has one row.',
  rows: ({ site }) => site.networks.flatMap(rowsOf),
});
