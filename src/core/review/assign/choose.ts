import type { Lane } from '../lanes.ts';
import { type Given, lacking, type Quorum } from '../quorum.ts';
import type { Received } from '../received.ts';
import type { Said, Waiver } from '../said.ts';
import type { Candidate } from './candidates.ts';
import { fewest, missingOf, sortsOf, without } from './cover.ts';
import { byScore } from './score.ts';

/** What `choose` chooses for: the quorum, what is given or hoped for already, and what people said. */
export type Wanted = {
  quorum: Quorum;
  lane: Lane;
  given: readonly Given[];
  about: { available: readonly Given[]; waivers: readonly Waiver[] };
  /** The pull request's number: it decides between equals. */
  seed: number;
  said: Said;
  received: readonly Received[];
};

/** What a reviewer would bring, or brought. */
export const broughtBy = ({
  independence,
  expertise,
  experienced,
}: Pick<Candidate, 'independence' | 'expertise' | 'experienced'>): Given => ({
  external: independence.external,
  expert: expertise.matches,
  experienced,
});

const oncemore: readonly Received['standing'][] = ['stale', 'edited', 'unreadable', 'faulty', 'dismissed'];

/** Those whose review went stale, was edited, or cannot be read: they know the work, and are asked first. */
const askedAgain = ({ received }: Wanted): ReadonlySet<number> =>
  new Set(received.filter(({ standing }) => oncemore.includes(standing)).map(({ by }) => by.id));

/** The quorum without what was waived, and no more of anything than people could bring. */
function askable({ quorum, about, given }: Wanted, queue: readonly Candidate[]): Quorum {
  const all = [...given, ...queue.map(broughtBy)];
  const wanted = (rule: 'external' | 'expert' | 'experienced') =>
    about.waivers.some((waiver) => waiver.rule === rule)
      ? 0
      : Math.min(quorum[rule], all.filter((one) => one[rule]).length);
  return {
    reviews: quorum.reviews,
    external: wanted('external'),
    expert: wanted('expert'),
    experienced: wanted('experienced'),
  };
}

/** The first of a queue after whom the fewest people are still to be asked. */
function next(queue: readonly Candidate[], given: readonly Given[], quorum: Quorum): Candidate | undefined {
  const sorts = sortsOf(queue.map(broughtBy));
  const places = Math.max(0, quorum.reviews - given.length - 1);
  const costs = new Map<string, number>();
  const costOf = (one: Candidate): number => {
    const brought = broughtBy(one);
    const sort = JSON.stringify(brought);
    const known = costs.get(sort);
    if (known !== undefined) return known;
    const cost = Math.max(places, fewest(missingOf(quorum, [...given, brought]), without(sorts, brought)));
    costs.set(sort, cost);
    return cost;
  };
  const least = Math.min(...queue.map(costOf));
  return queue.find((one) => costOf(one) === least);
}

/**
 * Who is asked next, in order, of those who could give a review that counts. Deterministic: the same state asks the same
 * people, in whatever order they are listed. Whom an editor names is asked in any case. Then those who volunteered, those
 * who reviewed an earlier state, and whoever has the highest score, as long as the quorum can still be filled by as few
 * people as possible after them. Nobody over their number of open reviews is asked unless they volunteered, were named or
 * know the work already.
 */
export function choose(candidates: readonly Candidate[], wanted: Wanted): Candidate[] {
  const { lane, given, about, said, seed, received } = wanted;
  const done = new Set(received.filter(({ standing }) => standing === 'counts').map(({ by }) => by.id));
  const again = askedAgain(wanted);
  const assigned = new Set(said.assigned.map(({ id }) => id));
  const offered = new Set(said.volunteers.map(({ id }) => id));
  const rank = ({ account: { id } }: Candidate) =>
    assigned.has(id) || offered.has(id) ? 0 : again.has(id) ? 1 : 2;
  const order = byScore(seed);
  const queue = candidates
    .filter(({ account }) => !done.has(account.id))
    .filter((one) => one.room > 0 || rank(one) < 2)
    .toSorted((a, b) => rank(a) - rank(b) || order(a, b));
  const quorum = askable(wanted, queue);
  const chosen = queue.filter(({ account }) => assigned.has(account.id));
  for (;;) {
    const have = [...given, ...chosen.map(broughtBy)];
    const lacks = lacking(quorum, lane, have, about);
    if (lacks.length === 0) return chosen;
    const left = queue.filter((one) => !chosen.includes(one));
    const helps = (one: Candidate) =>
      have.length < quorum.reviews ||
      lacking(quorum, lane, [...have, broughtBy(one)], about).length < lacks.length;
    const one = next(left.filter(helps), have, quorum);
    if (!one) return chosen;
    chosen.push(one);
  }
}
