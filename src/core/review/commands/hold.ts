import { command } from './command.ts';

/** `/hold`: nothing is merged until an editor lifts it. */
export const hold = command({
  name: 'hold',
  usage: '/hold reason',
  does: 'stops this pull request until an editor types /unhold',
  may: ['editor'],
  takesText: true,
  apply: ({ text, by, at }, said) =>
    text.trim()
      ? { said: { ...said, hold: { by, reason: text.trim(), at } } }
      : {
          refused:
            'Unexpected hold without a reason, expected one the author can read. Type `/hold` and the reason after it.',
        },
  refusedExample: '/hold',
});
