import { answers } from './answers.ts';
import { plansFor } from './lean/phones.ts';
import type { CheckerContext, FromWorker, ToWorker } from './protocol.ts';

/** The thread of the checker: what it is told and asked comes as messages (`protocol.ts`). */

let context: CheckerContext | undefined;

const say = (message: FromWorker) => postMessage(message);

type Asked = Extract<ToWorker, { is: 'ask' }>;

/** All that somebody wrote, of whatever is asked; bytes of files left out. */
const wordsOf = ({ given }: Asked): string =>
  JSON.stringify(given, (name, value) =>
    name === 'beside' || value instanceof Uint8Array ? undefined : value,
  );

async function answer(asked: Asked): Promise<FromWorker> {
  const { number, ask, given } = asked;
  const failed = (says: string): FromWorker => ({ is: 'failed', number, says });
  if (!context) return failed('The check does not know the library yet. Reload the page.');
  try {
    await plansFor(wordsOf(asked));
  } catch {
    return failed(
      'A part of the check could not be loaded. Go on writing: it tries again with your next change.',
    );
  }
  try {
    return { is: 'answer', number, answer: await answers[ask](given as never, context) };
  } catch (error) {
    console.error(error);
    return failed('The check stumbled over this text. Go on writing: your words are kept.');
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === 'context') context = data.context;
  else say(await answer(data));
});
say({ is: 'ready' });
