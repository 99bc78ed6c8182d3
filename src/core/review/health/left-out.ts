import type { Problem } from '#core/model/problem.ts';
import { inline } from '../messages/quote.ts';
import type { Concern } from './concern.ts';

/** Files on main that the build leaves out, each with its first error. */
export function leftOutFiles(problems: readonly Problem[]): Concern[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = new Map(errors.toReversed().map((problem) => [problem.path, problem]));
  return [...first.values()].map(({ path, line, message }) => ({
    ...{ is: 'left-out', mover: 'editor', names: [] },
    about: `content/${path}`,
    says: `The build leaves it out, line ${line}: ${inline(message, 300)}`,
  }));
}
