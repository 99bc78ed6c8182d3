import { asOfNow } from '../people.ts';
import { command } from './command.ts';

/** `/assign`: an editor names somebody to be asked. */
export const assign = command({
  name: 'assign',
  usage: '/assign @somebody',
  does: 'asks somebody for a review; they still have to be independent of it for it to count',
  may: ['editor'],
  apply: ({ words }, said, { main }) => {
    const login = /^@?([\w-]+)$/.exec(words.trim())?.[1];
    if (!login)
      return {
        refused: 'Unexpected /assign without a name, expected whom to ask. Type `/assign @somebody`.',
      };
    const accounts = main.people.flatMap((person) => asOfNow(person)?.github ?? []);
    const account = accounts.find((each) => each.login.toLowerCase() === login.toLowerCase());
    if (!account)
      return {
        refused: `Unexpected name "${login}", expected somebody with a file under content/people that names this account. Check the spelling, or ask them to join first.`,
      };
    const others = said.assigned.filter(({ id }) => id !== account.id);
    const declined = new Map([...said.declined].filter(([id]) => id !== account.id));
    return { said: { ...said, declined, assigned: [...others, account] } };
  },
  refusedExample: '/assign',
});
