import { z } from 'zod';
import { day } from '../messages/dates.ts';
import { inline } from '../messages/quote.ts';
import type { Concern, Mover } from './concern.ts';

const account = z.object({ login: z.string() });

/** A line of `npm run -s review -- --all --dry-run`, as far as it is looked at here. `error`: it could not be judged. */
const pullLine = z.object({
  pull: z.int().min(1),
  judgement: z
    .object({
      is: z.string(),
      why: z.string().optional(),
      detail: z.string().optional(),
      reason: z.string().optional(),
      since: z.string().optional(),
      was: z.string().optional(),
      by: z.unknown().optional(),
      late: z.array(account).optional(),
      due: z.array(z.object({ account, by: z.string() })).optional(),
      practices: z.array(z.string()).optional(),
    })
    .optional(),
  next: z.object({ who: z.string(), account: account.optional() }).optional(),
  by: z.string().optional(),
  error: z.string().optional(),
});

export type PullLine = z.infer<typeof pullLine>;

/**
 * Reads lines of JSON, one a pull request. Throws, in words, where a line is none: half a list would look like good news.
 */
export function readPullLines(text: string): PullLine[] {
  return text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return [];
    try {
      return pullLine.parse(JSON.parse(line));
    } catch {
      throw new Error(
        `Unexpected line ${place + 1} among the pull requests, expected JSON with pull and judgement, as npm run -s review -- --all --dry-run prints it.`,
      );
    }
  });
}

const moverOf: Readonly<Record<string, Mover>> = {
  author: 'author',
  reviewer: 'reviewer',
  reviewers: 'reviewer',
  editor: 'editor',
  'code-owner': 'code-owner',
  bot: 'bot',
};

type Judged = PullLine & { judgement: NonNullable<PullLine['judgement']> };

/** The last day for the next move, where one was named: of the whole, else the earliest of the reviewers asked. */
function deadline({ by, judgement }: Judged): string | undefined {
  const named = typeof judgement.by === 'string' ? judgement.by : undefined;
  return by ?? named ?? judgement.due?.map((one) => one.by).sort()[0];
}

/** Those whose move it is, by login. */
const namesOf = ({ next, judgement }: Judged): string[] =>
  next?.account ? [next.account.login] : (judgement.due ?? []).map((one) => one.account.login);

const stuckWords: Readonly<Record<string, (judged: Judged['judgement']) => string>> = {
  'waiting-on-editor': ({ why, detail }) =>
    `Waits for an editor (${(why ?? 'no reason given').replaceAll('-', ' ')})${detail ? `: ${inline(detail)}` : ''}. Its comment says what to do.`,
  held: ({ since, reason }) =>
    `On hold${since ? ` since ${day(since)}` : ''}${reason ? `: ${inline(reason)}` : ''}. Lift it with /unhold when that is settled.`,
  'merged-unrecorded': ({ practices = [] }) =>
    `Merged, and its record is not on main${practices.length > 0 ? ` (${practices.join(', ')})` : ''}. Look whether a ruleset keeps the bot from pushing: docs/set-up-an-instance.md.`,
};

/** What is wrong with one pull request; undefined where everything is in time. */
function concernOf(line: PullLine, today: string): Concern | undefined {
  const about = `#${line.pull}`;
  if (!line.judgement || line.error !== undefined)
    return {
      ...{ is: 'unreadable', mover: 'code-owner', names: [], about },
      says: `Could not be judged: ${inline(line.error ?? 'no judgement was given')}`,
    };
  const judged: Judged = { ...line, judgement: line.judgement };
  const { is, since, late = [], was } = line.judgement;
  const stuck = stuckWords[is];
  const from = since === undefined ? {} : { since: since.slice(0, 10) };
  if (stuck)
    return { ...{ is: 'stuck', mover: 'editor', names: [], about }, ...from, says: stuck(line.judgement) };
  if (is === 'overdue')
    return {
      ...{ is: 'overdue', mover: 'editor', names: [], about, ...from },
      says: `Far too late (${(was ?? 'waiting').replaceAll('-', ' ')})${late.length > 0 ? `: ${late.map(({ login }) => login).join(', ')}` : ''}. Speak with them, or ask somebody else with /assign.`,
    };
  const by = deadline(judged);
  const mover = moverOf[line.next?.who ?? ''] ?? (is === 'author-to-answer' ? 'author' : 'reviewer');
  if (by === undefined || by.slice(0, 10) >= today) return undefined;
  return {
    ...{ is: 'overdue', mover, names: namesOf(judged), about, since: by.slice(0, 10) },
    says: `Was due on ${day(by)} (${is.replaceAll('-', ' ')}). The comment there says what is left.`,
  };
}

/** Pull requests that are stuck or late, and those that could not be judged. */
export const waitingPulls = (lines: readonly PullLine[], today: string): Concern[] =>
  lines.flatMap((line) => concernOf(line, today) ?? []);

/** How many pull requests stand at each judgement, the most first. */
export function standings(lines: readonly PullLine[]): Record<string, number> {
  const grouped = Map.groupBy(lines, ({ judgement }) => judgement?.is ?? 'not judged');
  const counts = [...grouped].map(([is, some]) => [is, some.length] as const);
  return Object.fromEntries(counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
