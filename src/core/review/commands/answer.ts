import { asOfNow, personOf } from '../people.ts';
import type { Snapshot } from '../snapshot.ts';
import { command } from './command.ts';
import { publishedWords } from './published.ts';

/** Whether somebody of this name has reviewed here: by login or handle. */
function hasReviewed(name: string, { reviews, main }: Snapshot): boolean {
  const wanted = name.toLowerCase();
  return reviews.some(({ by }) => {
    const person = personOf(by.id, main);
    const names = [by.login, person?.handle, person && asOfNow(person)?.github?.login];
    return names.some((each) => each?.toLowerCase() === wanted);
  });
}

/** `/answer`: the author's answer to reviewers' challenges. */
export const answer = command({
  name: 'answer',
  usage: '/answer @reviewer your answer',
  does: 'answers a reviewer’s challenge; without a name, all that are open',
  may: ['author'],
  takesText: true,
  apply: ({ text, by, at }, said, snapshot) => {
    const [, to, rest = ''] = /^(?:@([\w-]+)(?:\s+|$))?([\s\S]*)$/.exec(text.trim()) ?? [];
    if (!rest.trim())
      return {
        refused:
          'Unexpected answer without words, expected what you would tell the reviewer. Type `/answer` and your answer after it.',
      };
    if (to !== undefined && !hasReviewed(to, snapshot))
      return {
        refused:
          'Unexpected name after `/answer`, expected somebody who has reviewed this. Type `/answer @reviewer` with the name as it stands beside the question, or leave the name out.',
      };
    const read = publishedWords(rest, 'answer');
    if ('refused' in read) return read;
    return {
      said: {
        ...said,
        answers: [...said.answers, { ...(to !== undefined && { to }), by, at, text: read.words }],
      },
    };
  },
  refusedExample: '/answer',
});
