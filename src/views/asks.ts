import { longDate } from './dates.ts';
import type { Filed, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, listed } from './words.ts';

type Ask = SiteData['asks'][number]['data'];

/** An open ask as other pages show it. */
export type AskItem = {
  id: string;
  title: string;
  post: string;
  who: string;
  wants: string;
  until: string | null;
};

/** The asks that fit and are still open on the day of the build, those that end soonest first. */
export function openAsks(fits: (ask: Ask) => boolean, { site, school, person }: SiteView): AskItem[] {
  const today = site.now.slice(0, 10);
  const still = ({ data }: Filed<Ask>) =>
    (data.status ?? 'open') === 'open' && (data.until === undefined || data.until >= today);
  return site.asks
    .filter((ask) => still(ask) && fits(ask.data))
    .sort((a, b) => (a.data.until ?? '9').localeCompare(b.data.until ?? '9'))
    .map(({ id, data }) => ({
      id,
      title: data.title,
      post: data.post,
      who:
        (data.school && school(data.school)?.data.name) ||
        (data.authors ?? []).map(person).join(', ') ||
        'A school',
      wants: `Would help: ${listed(data.wants.map((want) => inSentence(want)))}`,
      until: data.until ? `Until ${longDate(data.until)}` : null,
    }));
}
