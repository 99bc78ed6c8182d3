import { command } from './command.ts';

/** `/volunteer`: a reviewer who would like to review this. */
export const volunteer = command({
  name: 'volunteer',
  usage: '/volunteer',
  does: 'says that you would review this; you are asked if you are independent of it',
  may: ['reviewer'],
  apply: ({ by }, said) => {
    const declined = new Map(said.declined);
    declined.delete(by.id);
    const others = said.volunteers.filter(({ id }) => id !== by.id);
    return {
      said: { ...said, declined, volunteers: [...others, by] },
      reply:
        'Thank you. There is no need to wait until you are asked: the comment above tells how to review. If your review could not count, it says why.',
    };
  },
});
