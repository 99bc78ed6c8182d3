import type { Own } from '../audit.ts';
import { listed } from '../messages/people.ts';
import type { Flag } from './flags.ts';
import { counted, shown } from './numbers.ts';

const pulls = (numbers: readonly number[]): string => listed(numbers.map((number) => `#${number}`));

type Told = { [K in Flag['is']]: (flag: Extract<Flag, { is: K }>) => string };

const told: Told = {
  quick: ({ pulls: numbers, minutes }) =>
    `Given within ${minutes} minutes: ${pulls(numbers)}. Was that long enough to read the figures and think of a doubt?`,
  'no-challenge': ({ pulls: numbers }) =>
    `A challenge that asks nothing the authors could act on: ${pulls(numbers)}. What would make you doubt it?`,
  'same-challenge': ({ pulls: numbers }) =>
    `The same challenge word for word: ${pulls(numbers)}. What is there to doubt in each of them alone?`,
  'never-lower': ({ reviews }) =>
    `In ${reviews} reviews you never gave a level below the claim. That may be right; did you look for reasons to?`,
  'same-author': ({ who, times, of }) =>
    `${times} of your ${of} reviews were of work by ${who}. Type /decline now and then, so that somebody else gets to see it.`,
  'same-reviewer': ({ who, times, of }) =>
    `In ${times} of your ${of} reviews the other reviewer was ${who}. Two people who always meet begin to agree.`,
};

const flagWords = (flag: Flag): string => (told[flag.is] as (flag: Flag) => string)(flag);

/** What a reviewer is told of their own reviewing, as text for their own terminal. */
export function ownWords({ handle, flags, agreement }: Own): string {
  const { reviews, pairs, percent, kappa, difference } = agreement;
  const compared =
    percent === null || difference === null
      ? 'No other reviewer has rated the same yet.'
      : `In ${counted(pairs, 'comparison')} with other reviewers you gave the same level ${Math.round(percent)} times in 100 (quadratic kappa ${shown(kappa)}), ${
          Math.abs(difference) < 0.005
            ? 'neither stricter nor milder than they'
            : `on average ${shown(Math.abs(difference))} ${difference < 0 ? 'below' : 'above'} them`
        }.`;
  const found =
    flags.length === 0
      ? ['Nothing to look at.']
      : [
          'To look at; none of it proves anything, and nobody else is told:',
          ...flags.map((flag) => `- ${flagWords(flag)}`),
        ];
  return [`${handle}: ${counted(reviews, 'review')} on record.`, compared, '', ...found, ''].join('\n');
}
