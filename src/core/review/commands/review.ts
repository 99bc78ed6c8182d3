import { command } from './command.ts';

/** `/review`: belongs into a review, where GitHub binds it to a commit; in a comment only `/review confirm` does something. */
export const review = command({
  name: 'review',
  usage: '/review confirm',
  does: 'stands by your review as it reads now, after you edited it',
  may: ['reviewer'],
  apply: ({ words, comment }, said) =>
    comment === undefined || /^confirm$/i.test(words.trim())
      ? { said }
      : {
          refused:
            'Unexpected review in a comment, expected it as a review: only that tells which version you read. Open **Files changed**, then **Review changes**, put the same text there, and press **Submit review**.',
        },
  refusedExample: '/review\nlevel: 3',
});
