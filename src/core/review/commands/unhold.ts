import { command } from './command.ts';

/** `/unhold`: lifts a hold. */
export const unhold = command({
  name: 'unhold',
  usage: '/unhold',
  does: 'lifts a hold',
  may: ['editor'],
  apply: (_, { hold, ...said }) =>
    hold
      ? { said }
      : { refused: 'Unexpected /unhold, expected one after a /hold. Nothing holds this pull request.' },
  refusedExample: '/unhold',
});
