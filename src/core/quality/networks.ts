import { continuumOf } from '#core/community/continuum.ts';
import { isAfter, monthsBefore } from '#core/review/months.ts';
import type { NetworkFile, RegisterInput } from './input.ts';
import { hasFigure, isMeasurable } from './measurable.ts';

/** Why the goal of a network cannot be missed. */
export const goalFaults = [
  'no-joint-project',
  'no-measure',
  'goal-without-figure',
  'only-story-telling',
] as const;
export type GoalFault = (typeof goalFaults)[number];

/** A network of which nobody could ever say that it had not reached its goal. */
export type Unmissable = { network: string; because: readonly GoalFault[] };

type Context = Pick<RegisterInput, 'practices' | 'policy' | 'now'>;

/** Whether a joint project plans to measure something that can be measured. */
const measures = ({ projects }: NetworkFile): boolean =>
  projects.some(({ data }) => data.cycles.some(({ plan }) => isMeasurable(plan.measure)));

/** Whether members only told each other of what they do: none took up another's practice, and none reported on it. */
const onlyTells = ({ data, projects }: NetworkFile, { practices, now }: Context): boolean =>
  continuumOf(
    data,
    projects.map((project) => project.data),
    practices,
    now.slice(0, 10),
  ).every(({ reached }) => reached === null || reached === 'story-telling');

/**
 * Networks whose goal cannot be missed. A network with a joint project that measures something is never one. Without: one
 * whose goal names neither a figure nor anything that is counted; and one that after the months of the policy has done no
 * more than tell stories, whatever its goal says, because nobody ever measures it.
 */
export const unmissableGoals = (networks: readonly NetworkFile[], context: Context): Unmissable[] =>
  networks.flatMap((network) => {
    if (measures(network)) return [];
    const { since, goal } = network.data;
    const begun = monthsBefore(context.now, context.policy.register.networkMonths);
    const isNew = since !== undefined && isAfter(`${since}T00:00:00Z`, begun);
    const told = onlyTells(network, context);
    const figure = hasFigure(goal);
    if (figure && (isNew || !told)) return [];
    const because: GoalFault[] = [
      network.projects.length === 0 ? 'no-joint-project' : 'no-measure',
      ...(figure ? [] : ['goal-without-figure' as const]),
      ...(told ? ['only-story-telling' as const] : []),
    ];
    return [{ network: network.id, because }];
  });
