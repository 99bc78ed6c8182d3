import { command } from './command.ts';

/** `/check`: looks again. Every run reads everything afresh, so that asking is enough. */
export const check = command({
  name: 'check',
  usage: '/check',
  does: 'checks the files again and brings this comment up to date',
  may: ['anyone'],
  apply: (_, said) => ({ said }),
});
