import { isEditorOf } from '../people.ts';
import { command } from './command.ts';

/** `/resolve`: a reviewer's word that their challenge is answered. */
export const resolve = command({
  name: 'resolve',
  usage: '/resolve',
  does: 'says that your challenge was answered; an editor names whose: `/resolve @reviewer`',
  may: ['reviewer', 'editor'],
  apply: ({ words, by, at }, said, snapshot) => {
    const [, name] = /^@?([\w-]+)$/.exec(words.trim()) ?? [];
    const own = name === undefined || name.toLowerCase() === by.login.toLowerCase();
    if (words.trim() !== '' && name === undefined)
      return {
        refused:
          'Unexpected words after `/resolve`, expected none, or one name. Type `/resolve` alone on its line.',
      };
    if (!own && !isEditorOf(by.id, snapshot))
      return {
        refused:
          'Unexpected name after `/resolve`, expected none: only editors settle what somebody else asked. Type `/resolve`.',
      };
    if (own && !snapshot.reviews.some((review) => review.by.id === by.id))
      return {
        refused:
          'Unexpected `/resolve`, expected it from whoever asked. An editor names whose question: `/resolve @reviewer`.',
      };
    const of = own ? by.login : name;
    return { said: { ...said, resolutions: [...said.resolutions, { of, by, at }] } };
  },
  refusedExample: '/resolve as far as I can see',
});
