import { command } from './command.ts';
import { publishedWords } from './published.ts';

/** `/level`: an editor settles reviewers' disagreement about the level. */
export const level = command({
  name: 'level',
  usage: '/level 1-5 reason',
  does: 'settles a split between reviewers; never above what the facts support',
  may: ['editor'],
  takesText: true,
  apply: ({ text, by, at }, said) => {
    const [, number, reason] = /^([1-5])\b\s*([\s\S]*)$/.exec(text.trim()) ?? [];
    if (!number)
      return { refused: 'Unexpected level, expected a number from 1 to 5. Type `/level 2` and the reason.' };
    if (!reason?.trim())
      return {
        refused: `Unexpected /level without a reason, expected one that anybody may read: it is published. Type \`/level ${number}\` and the reason.`,
      };
    const read = publishedWords(reason, 'level');
    if ('refused' in read) return read;
    return { said: { ...said, adjudication: { level: Number(number), reason: read.words, by, at } } };
  },
  refusedExample: '/level 7 too low',
});
