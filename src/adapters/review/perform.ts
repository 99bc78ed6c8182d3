import type { Effect } from '#core/review/effect.ts';
import { inContent } from '#core/review/lanes.ts';
import { failed } from '../github/error.ts';
import type { Forge, PullListed } from '../github/port.ts';
import type { RunContext } from './run-context.ts';

/** What GitHub made of an effect; `now`: the pull request after it, where GitHub showed it. Anything else that goes wrong is thrown: nobody knows then what came of it. */
export type Outcome =
  | { is: 'done'; now?: PullListed }
  /** Done but for some who cannot be asked. */
  | { is: 'not-requestable'; logins: readonly string[]; words: string }
  /** Something else is there than what was judged: look again. */
  | { is: 'moved'; words: string }
  /** GitHub says no; the words are its own. */
  | { is: 'refused'; words: string }
  /** What was to be changed is gone. */
  | { is: 'not-there'; words: string };

/** Performs one effect on a pull request. Each reads first and may be performed again after any crash. */
export async function perform(effect: Effect, number: number, run: RunContext): Promise<Outcome> {
  try {
    if (effect.do === 'request-reviews') return asked(await run.forge.requestReviews(number, effect.logins));
    if (effect.do === 'withdraw-requests')
      return done(await run.forge.withdrawRequests(number, effect.logins));
    await act(effect, number, run);
    return done();
  } catch (error) {
    if (!failed(error, 'moved', 'refused', 'forbidden', 'not-found') || error.status === 401) throw error;
    const is = error.kind === 'moved' ? 'moved' : error.kind === 'not-found' ? 'not-there' : 'refused';
    return { is, words: error.message };
  }
}

type Act = Exclude<Effect, { do: 'request-reviews' | 'withdraw-requests' }>;

function act(effect: Act, number: number, run: RunContext): Promise<unknown> {
  const { forge } = run;
  switch (effect.do) {
    case 'post-comment':
      return forge.postComment(number, { tag: effect.tag, body: effect.body });
    case 'edit-comment':
      return forge.editComment(effect.id, effect.body);
    case 'delete-comment':
      return forge.deleteComment(effect.id);
    case 'add-labels':
      return forge.addLabels(number, effect.labels);
    case 'remove-label':
      return forge.removeLabel(number, effect.label);
    case 'merge':
      return forge.merge(number, effect.headSha, effect.title);
    case 'write-file':
      return writeRecord(effect, run);
    case 'dispatch-publish':
      return forge.dispatchWorkflow(publishWorkflow);
    case 'close':
      return forge.closePull(number);
  }
}

/** The workflow that builds the site and puts it online, in `.github/workflows`. */
const publishWorkflow = 'publish.yml';

async function writeRecord(
  { path, text, message }: Extract<Effect, { do: 'write-file' }>,
  { forge, main }: RunContext,
): Promise<void> {
  if (!/^content\/practices\/[a-z0-9-]+\/reviews\/\d+\.json$/.test(path))
    throw new Error(`Unexpected path ${path}, expected a record: the bot writes nothing else.`);
  const expected = (await main()).objects.get(inContent(path)) ?? 'none';
  await forge.writeFile({ path, text, message, expected });
}

const done = (now?: PullListed): Outcome => ({ is: 'done', ...(now && { now }) });

function asked({ refused, now }: Awaited<ReturnType<Forge['requestReviews']>>): Outcome {
  if (refused.length === 0) return done(now);
  const logins = refused.map(({ login }) => login);
  return { is: 'not-requestable', logins, words: refused.map(({ why }) => why).join(' ') };
}
