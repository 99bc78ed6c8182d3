import { planMark } from '#core/community/plan-mark.ts';
import type { Cycle, Network, Project } from '#core/model/community.ts';
import type { Random } from '#core/synthetic/random.ts';
import { trees } from './names.ts';
import { otherMeasure, type Theme, themes } from './outcomes.ts';
import type { DemoSchool } from './places.ts';

/** A network with its joint project: what both say. `project`: undefined where it only tells stories. */
export type DemoNetworkFile = {
  id: string;
  theme: Theme;
  members: readonly string[];
  data: Network;
  project: { id: string; schools: readonly string[]; cycles: number } | undefined;
};

/** How much a measure should rise, in its points. */
const rise = 4;

const kinds = [
  'alliance',
  'subject',
  'trust',
  'alliance',
  'subject',
  'alliance',
  'other',
  'subject',
] as const;

function words({ says, measure }: Theme, aimless: boolean): Pick<Network, 'goal' | 'relationships'> {
  return aimless
    ? {
        goal: 'To share good practice, to learn from each other, and to celebrate what our schools do well.',
        relationships: 'Colleagues visit each other and tell the others what they have seen.',
      }
    : {
        goal: `The mean of our pupils on the ${measure.name} rises by ${rise} points by July 2027, and the gap for disadvantaged pupils closes by half.`,
        relationships: `Pairs of schools teach one unit on ${says} to the same plan, watch each other teach it, and compare results.`,
      };
}

/** Networks of five or six schools, each round one outcome. `aimless`: the place of one without a goal or a project. */
export function networksOf(
  random: Random,
  { count, schools, aimless }: { count: number; schools: readonly DemoSchool[]; aimless: number | undefined },
): DemoNetworkFile[] {
  return Array.from({ length: count }, (_, place) => {
    const theme = themes[place] as Theme;
    const tree = trees[place * 3 + 1] ?? 'Elm';
    const members = Array.from(
      { length: 5 + (place % 2) },
      (__, at) => schools[(place * 5 + at) % schools.length]?.id ?? '',
    );
    const isAimless = place === aimless;
    const id = `${tree.toLowerCase()}-walk-demo`;
    const data: Network = {
      ...{ demo: true, title: `${tree} Walk Demo Network`, kind: kinds[place] ?? 'other' },
      ...words(theme, isAimless),
      belonging:
        'Any school within an hour may join at the start of a school year, and leave at its end by telling the lead.',
      coordination: `The lead calls everybody together on the first Tuesday of October, February and June; ${members.length} schools send one person each.`,
      ...{ members, lead: '', since: `2023-${random.pick(['09', '10'])}-0${random.whole(1, 9)}` },
      maturity: [2024, 2025, 2026].map((year, at) => ({
        on: `${year}-07-10`,
        professionalDevelopment: Math.min(4, 1 + at + random.whole(0, 1)),
        partnership: Math.min(4, 1 + at + random.whole(0, 1)),
        collaborativeCapital: Math.min(4, 1 + at),
      })),
    };
    const project = { id: 'joint-unit', schools: members.slice(0, 4), cycles: 1 + (place % 3) };
    return { id, theme, members, data, project: isAimless ? undefined : project };
  });
}

/** The school year in which the joint projects begin. */
export const firstYear = 2024;

function planOf({ says, measure }: Theme): Cycle['plan'] {
  return {
    question: `Does teaching one unit on ${says} to the same plan raise results more than teaching as before?`,
    change: `One unit of six weeks on ${says}, planned together`,
    measure: `The mean of all pupils of the year on the ${measure.name}, in October and in June`,
    expect: `A mean ${rise} points higher than in the classes that wait`,
  };
}

function cycleOf({ theme, at, remeasured }: { theme: Theme; at: number; remeasured: boolean }): Cycle {
  const year = firstYear + at;
  const planned = {
    ...{ from: `${year}-09-02`, to: `${year + 1}-07-18`, who: 'One teacher from each school' },
    plan: planOf(theme),
  };
  return {
    ...planned,
    registered: { on: `${year}-08-28`, mark: planMark(planned) },
    ...(remeasured && at > 0 && { plan: { ...planned.plan, measure: otherMeasure.name } }),
    ...(year + 1 < 2027 && {
      review: {
        rag: 'amber',
        learned: 'The unit was taught as planned in most classes; time ran short in the last two weeks.',
        next: 'The same unit, a week longer.',
        actions: [{ what: 'Plan a seventh week', who: 'The lead', by: `${year + 1}-09-30` }],
      },
    }),
  };
}

/** The cycles of a joint project. One that changes its measure runs for two at least. */
export const cyclesOf = ({ project }: DemoNetworkFile, remeasured: boolean): number =>
  Math.max(remeasured ? 2 : 1, project?.cycles ?? 0);

/** The joint project of a network. `remeasured`: it changes its measure after the first cycle. */
export function projectOf(
  network: DemoNetworkFile,
  { practices, steward, remeasured }: { practices: string[]; steward: string; remeasured: boolean },
): Project | undefined {
  const { project, theme } = network;
  if (!project) return undefined;
  return {
    ...{ demo: true, title: `One unit on ${theme.says}, taught together`, schools: [...project.schools] },
    ...{ practices, outcome: theme.outcome, steward },
    cycles: Array.from({ length: cyclesOf(network, remeasured) }, (_, at) =>
      cycleOf({ theme, at, remeasured }),
    ),
  };
}
