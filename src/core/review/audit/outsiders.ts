import type { Policy } from '#core/model/policy.ts';
import { behindOf } from '../behind.ts';
import { contributionOf } from '../contribution.ts';
import { expertiseOn, topicsOf } from '../expertise.ts';
import type { Folder } from '../folders.ts';
import { independenceOf } from '../independence.ts';
import { asOfNow } from '../people.ts';
import type { Instant, Main } from '../snapshot.ts';
import type { Page } from './pages.ts';
import { lotOf } from './sample.ts';

const shown = 3;

/**
 * Up to three people who could review a page again: reviewers of another school, trust and network who had no part in it and
 * did not review it before. Those who know the subject come first; among equals a lot decides, so that not always the same
 * are asked. Nobody is asked by this.
 */
export function outsidersFor(
  { practice, reviewedBy }: Page,
  folder: Pick<Folder, 'practice' | 'reports'>,
  context: { main: Main; now: Instant; policy: Policy; month: string },
): string[] {
  const { main, now, policy, month } = context;
  const contents = [folder.practice, ...folder.reports].map((file) =>
    contributionOf(file, undefined, folder.practice),
  );
  const bearings = { main, now, policy, behind: behindOf(contents, [], main) };
  const topics = topicsOf(contents);
  return main.people
    .flatMap((person) => {
      const data = asOfNow(person);
      const reviews = data?.roles.includes('reviewer') && !reviewedBy.includes(person.handle);
      if (!data || !reviews || !independenceOf(person, bearings).external) return [];
      const lot = lotOf(policy.review.audit.seed, month, `${practice} ${person.handle}`);
      return { handle: person.handle, knows: Number(expertiseOn(data, topics).matches), lot };
    })
    .sort((a, b) => b.knows - a.knows || (a.lot < b.lot ? -1 : 1))
    .slice(0, shown)
    .map(({ handle }) => handle);
}
