import type { Policy } from '#core/model/policy.ts';
import { lookAgainOn } from '#core/review/health/ageing.ts';
import { monthsBefore } from '#core/review/months.ts';
import { longDate } from './dates.ts';
import type { Tag } from './entry.ts';
import { recordedDays } from './recorded.ts';
import { isOld } from './school-context.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';

/** What has a day on which it is to be looked at again: write-ups and priorities. */
export type Aging = { id: string; title: string; path: string; on: string };

/** The day on which a write-up is to be looked at again, ISO; one that nobody set follows from its last record. */
export const dueDay = (practice: Practice, policy: Policy): string | undefined =>
  lookAgainOn(practice.data.reviewBy, recordedDays(practice, practice.path).at(-1), policy);

/** The days on which write-ups and priorities are to be looked at again. */
function aging({ site }: SiteView): Aging[] {
  const writeUps = site.practices.flatMap((practice) => {
    const on = dueDay(practice, site.policy);
    return on
      ? [{ id: practice.id, title: practice.data.title, path: `/practices/${practice.id}/`, on }]
      : [];
  });
  const priorities = site.priorities.flatMap(({ id, data }) =>
    data.reviewBy
      ? [{ id: `priority-${id}`, title: data.title, path: `/priorities/${id}/`, on: data.reviewBy }]
      : [],
  );
  return [...writeUps, ...priorities];
}

/** What is due and was not looked at again, and school figures that have become old: since which day (ISO), and in words. */
export function agedOf(view: SiteView): (Aging & { text: string })[] {
  const { site } = view;
  const months = site.policy.ageing.schoolContextMonths;
  const due = aging(view)
    .filter(({ on }) => on <= site.now.slice(0, 10))
    .map((one) => ({ ...one, text: 'Was to be looked at again by this day, and has not been.' }));
  const figures = site.schools.flatMap(({ id, data: { name, context } }) =>
    context && isOld(context.asOf, site.now, site.policy)
      ? [
          {
            ...{ id: `school-${id}`, title: name, path: `/schools/${id}/` },
            on: monthsBefore(context.asOf, -months).slice(0, 10),
            text: `Its figures, of ${longDate(context.asOf)}, are marked old: more than ${months} months.`,
          },
        ]
      : [],
  );
  return [...due, ...figures];
}

/** What is to be looked at again within the months of the policy, the soonest first. */
export function dueSoon(view: SiteView): (Tag & { on: string })[] {
  const { now, policy } = view.site;
  const soon = monthsBefore(now, -policy.ageing.warnMonthsBefore).slice(0, 10);
  return aging(view)
    .filter(({ on }) => on > now.slice(0, 10) && on <= soon)
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ title, path, on }) => ({ text: title, href: view.href(path), on: longDate(on) }));
}
