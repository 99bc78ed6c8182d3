import { answers } from './answers.ts';
import { PartMissing, withParts } from './lean/part.ts';
import type { CheckerContext, FromWorker, ToWorker } from './protocol.ts';

/** The thread of the checker: what it is told and asked comes as messages (`protocol.ts`). */

let context: CheckerContext | undefined;

const say = (message: FromWorker) => postMessage(message);

type Asked = Extract<ToWorker, { is: 'ask' }>;
type Failed = Extract<FromWorker, { is: 'failed' }>;

/** A browser remembers a part that did not come: only a new thread can ask for it again. */
const NOT_LOADED =
  'A part of the check could not be loaded. Go on writing: your words are kept, and it tries again with your next change.';

/** Told to the page, which has no patience with a text and much with a line. */
const waiting = { loading: () => say({ is: 'loading' }), loaded: () => say({ is: 'loaded' }) };

async function answer(asked: Asked): Promise<FromWorker> {
  const { number, ask, given } = asked;
  const known = context;
  const failed = (says: string): Failed => ({ is: 'failed', number, says });
  if (!known) return failed('The check does not know the library yet. Reload the page.');
  try {
    return {
      is: 'answer',
      number,
      answer: await withParts(() => answers[ask](given as never, known), waiting),
    };
  } catch (error) {
    console.error(error);
    if (error instanceof PartMissing) return { ...failed(NOT_LOADED), isOver: true };
    return failed('The check stumbled over this text. Go on writing: your words are kept.');
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === 'context') context = data.context;
  else say(await answer(data));
});
say({ is: 'ready' });
