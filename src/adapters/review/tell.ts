import { day } from '#core/review/messages/dates.ts';
import { effectWords, explain } from '#core/review/messages/explain.ts';
import { actor } from '#core/review/messages/next.ts';
import type { Reviewed } from './review-pull.ts';
import type { Seen } from './sweep.ts';

/** One line for whoever watches: where a pull request stands, whose move it is, and what was done. */
export function lineOf(seen: Seen): string {
  if (seen.is === 'unchanged') return `#${seen.pull}: nothing changed since the last look.`;
  if (seen.is === 'failed') return `#${seen.pull}: could not be judged. ${seen.words}`;
  const { pull, verdict, facts, effects, refused } = seen.reviewed;
  const { judgement, by } = verdict;
  const move = `whose move: ${actor(verdict, facts)}${by === undefined ? '' : `, by ${day(by)}`}`;
  const done = effects.length === 0 ? 'nothing to do' : effects.map(effectWords).join('; ');
  const no = refused.map((words) => ` GitHub refused: ${words}`).join('');
  return `#${pull}: ${judgement.is}; ${move}. ${done[0]?.toUpperCase()}${done.slice(1)}.${no}`;
}

/** What a program is told: the judgement and the effects, and whose move it is, by when and why. */
export function jsonOf(seen: Exclude<Seen, { is: 'failed' }>): object {
  if (seen.is === 'unchanged') return { pull: seen.pull, unchanged: true, effects: [] };
  const { pull, verdict, effects, refused } = seen.reviewed;
  const { judgement, next, by, reasons } = verdict;
  return {
    ...{ pull, judgement, effects, next },
    ...(by !== undefined && { by }),
    reasons,
    ...(refused.length > 0 && { refused }),
  };
}

/** The judgement in words with the facts behind it. */
export const explained = ({ facts, verdict, effects }: Reviewed): string => explain(facts, verdict, effects);
