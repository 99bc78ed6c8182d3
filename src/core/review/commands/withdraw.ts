import { repliesTo } from '../noted.ts';
import { command } from './command.ts';

/**
 * `/withdraw`: the author takes it back. Done once: the bot's reply says that it was, so that a pull request which is opened
 * again stays open.
 */
export const withdraw = command({
  name: 'withdraw',
  usage: '/withdraw',
  does: 'closes this pull request without publishing it; you can open it again',
  may: ['author', 'editor'],
  apply: ({ by, at, comment }, said, snapshot) => {
    if (comment === undefined)
      return { refused: 'Unexpected `/withdraw` in a review, expected it in a comment. Type it there.' };
    const reply = 'Closed, as you asked. Nothing is lost: open it again whenever you like.';
    const done = repliesTo(comment, snapshot).length > 0;
    return { said: done ? said : { ...said, withdrawn: { by, at } }, reply };
  },
  refusedExample: { inReview: '/withdraw' },
});
