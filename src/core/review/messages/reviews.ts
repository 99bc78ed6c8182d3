import type { Candidate } from '../assign/candidates.ts';
import { spread } from '../assign/score.ts';
import type { Unheard } from '../facts/unheard.ts';
import type { Facts } from '../facts.ts';
import type { Received, Standing } from '../received.ts';
import { sealSentence } from '../seal/sentences.ts';
import type { Instant } from '../snapshot.ts';
import { day } from './dates.ts';
import { call, listed } from './people.ts';
import { inline } from './quote.ts';
import { whyAsked } from './why-asked.ts';

/** What is said of a review, by how it stands. */
export const standingWords: Record<Standing, string> = {
  counts: 'counts',
  dismissed: 'was dismissed',
  faulty: 'could not be read',
  edited: 'was edited after posting: stand by it with `/review confirm`, or post a new one',
  stale: 'is of an earlier version: please look again',
  'not-independent': 'cannot count',
  unreadable: 'cannot be opened',
  tied: 'declares a tie that voids it, unless an editor waives that in public',
  superseded: 'was followed by another',
};

const unheardWords: Record<Unheard['why'], string> = {
  'no-reviewer':
    'posted a review and is not on the list of reviewers, so that it cannot count. Anybody may join: add `reviewer` to the roles in your file under `content/people`',
  'no-block':
    'approved without a `/review` in the text, so that it cannot count yet: please add what the box below shows',
};

const reasons = ({ standing, independence, problems, fault }: Received): string => {
  if (standing === 'faulty') return `: ${problems.map(({ message }) => inline(message, 500)).join(' ')}`;
  if (standing === 'unreadable' && fault) return `: ${sealSentence(fault)}`;
  return standing === 'not-independent' || (standing === 'counts' && independence.reasons.length > 0)
    ? `: ${inline(independence.reasons.join('; '), 300)}`
    : '';
};

/** Each review with whether it counts, and why not; levels only once they may be seen. */
function given({ received, isSplit, lacks }: Facts): string[] {
  const shown = lacks.length === 0 && !isSplit;
  return received
    .filter(({ standing }) => standing !== 'superseded')
    .map((one) => {
      const { block, by, standing, sealed } = one;
      const level = shown && block && standing === 'counts' ? `, level ${block.level}` : '';
      const how = sealed ? 'sealed' : 'not sealed';
      return `- ${call(by)} (${how}${level}) ${standingWords[standing]}${reasons(one)}`;
    });
}

/** Who is asked, the lead first: whoever was asked first, of several the one who knows the matter. */
function asked({ outstanding, toAsk, snapshot }: Facts): string[] {
  const seed = snapshot.pull.number;
  const lead = ({ candidate: { expertise, account } }: { candidate: Candidate }) =>
    (expertise.matches ? 0 : 2 ** 32) + spread(seed, account.id);
  const waited = outstanding
    .map(({ candidate, by, askedAt, late }) => ({ candidate, by, late, askedAt: Date.parse(askedAt) }))
    .toSorted((a, b) => Number(a.late) - Number(b.late) || a.askedAt - b.askedAt || lead(a) - lead(b));
  const fresh = toAsk.map((candidate) => ({ candidate, late: false })).toSorted((a, b) => lead(a) - lead(b));
  const all: { candidate: Candidate; late: boolean; by?: Instant }[] = [...waited, ...fresh];
  return all.map(({ candidate, late, by }, place) => {
    const until = by === undefined ? '' : `, ${late ? 'was due' : 'until'} ${day(by)}`;
    return `- ${call(candidate.account)} is asked${place === 0 && !late ? ' to lead' : ''}${until}: ${listed(whyAsked(candidate))}`;
  });
}

function barred({ barred: people }: Facts): string[] {
  return people.map(({ account, independence, barred: why }) =>
    why === 'away'
      ? `- ${call(account)} is away, and not waited for`
      : `- ${call(account)} cannot review this: ${inline(independence.reasons.join('; '), 300)}`,
  );
}

const mostUnheard = 10;

const unheard = ({ unheard: people }: Facts): string[] =>
  people.slice(0, mostUnheard).map(({ by, why }) => `- ${call(by)} ${unheardWords[why]}`);

/** Reviews given and asked for, as a list; empty where there are none. */
export const reviewList = (facts: Facts): string =>
  [...given(facts), ...asked(facts), ...barred(facts), ...unheard(facts)].join('\n');
