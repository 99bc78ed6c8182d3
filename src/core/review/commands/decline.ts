import { command } from './command.ts';

/** `/decline`: a reviewer who was asked and cannot. */
export const decline = command({
  name: 'decline',
  usage: '/decline',
  does: 'says that you cannot review this; somebody else is asked',
  may: ['reviewer'],
  apply: ({ by, at }, said) => ({
    said: {
      ...said,
      declined: new Map([...said.declined, [by.id, at]]),
      volunteers: said.volunteers.filter(({ id }) => id !== by.id),
      assigned: said.assigned.filter(({ id }) => id !== by.id),
    },
  }),
});
