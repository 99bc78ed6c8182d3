import { monthOf } from './dates.ts';
import { reviewAnchor } from './deed-items.ts';
import type { Deeds } from './deeds.ts';
import { type FeedEntry, practiceEntries } from './feed.ts';
import { recordedDays } from './recorded.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** What somebody did as entries of a feed, as far as a record dates it. `path` is that of the page. */
export function deedEntries(deeds: Deeds, path: string, view: SiteView): FeedEntry[] {
  const first = (practice: Practice, file: string): string[] => recordedDays(practice, file).slice(0, 1);
  const told = deeds.reports.flatMap(({ practice, report: { id, path: file, data } }) =>
    first(practice, file).map((on) => ({
      ...{ path: `/practices/${practice.id}/#report-${id}`, on },
      title: `${data.verdict ? label(data.verdict) : 'Tried'}: ${practice.data.title}`,
      lines: [data.post],
    })),
  );
  const trying = deeds.tries.flatMap(({ practice, attempt: { id, path: file, data } }) =>
    first(practice, file).map((on) => ({
      ...{ path: `/practices/${practice.id}/#try-${id}`, on },
      title: `Going to try: ${practice.data.title}`,
      lines: [`From ${monthOf(data.starts)}, results due ${monthOf(data.due)}.`],
    })),
  );
  const reviewed = deeds.reviews.map((deed) => ({
    ...{ path: `${path}#${reviewAnchor(deed)}`, on: deed.record.mergedAt.slice(0, 10) },
    title: `Reviewed: ${deed.practice.data.title}`,
    lines: [`Level ${deed.review.level}. ${deed.review.challenge.text}`],
  }));
  const writeUps = practiceEntries([...deeds.writeUps, ...deeds.curated], view);
  return [...writeUps, ...told, ...trying, ...reviewed];
}
