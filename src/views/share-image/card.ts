import { sentence as titleSentence } from '../cite.ts';
import { entryOf, whoAndWhere } from '../entry.ts';
import { evidenceOf } from '../evidence.ts';
import { hallmarkOf, type MarkView } from '../hallmark.ts';
import { priorityItem } from '../priorities.ts';
import type { Practice, SiteData } from '../site-data.ts';
import type { SiteView } from '../site-view.ts';

/** What a share image says, and the same in words for those who cannot see it. */
export type ShareCard = {
  site: string;
  /** The line above the title. */
  about: string;
  title: string;
  /** How sure we are, in the words of the page. */
  sentence: string;
  marks: Pick<MarkView, 'id' | 'look'>[];
  /** "Worked in 3 of 4 schools", and that nobody has reviewed it, as on the page. */
  counts: string[];
  demo: boolean;
  alt: string;
};

/** The card of a write-up: title, verdict, hallmark and counts exactly as its page has them. */
export function practiceCard(practice: Practice, view: SiteView): ShareCard {
  const evidence = evidenceOf(practice, view.site);
  const { marks, text } = hallmarkOf(practice, evidence, view);
  const { tried, unreviewed, demo } = entryOf(practice, view);
  const sentence = evidence?.sentence ?? 'How sure we are of this has not yet been worked out.';
  const counts = [tried, ...(unreviewed ? [unreviewed] : [])];
  return {
    ...{ site: view.site.instance.name, about: whoAndWhere(practice, view).join(' · ') },
    ...{ title: practice.data.title, sentence, marks, counts, demo },
    alt: `${titleSentence(practice.data.title)} ${sentence} ${counts.join('. ')}. ${text}.`,
  };
}

/** The card of a priority: its question, how much there is, and what it comes to. */
export function priorityCard(priority: SiteData['priorities'][number], view: SiteView): ShareCard {
  const { rank, title, post, counts, verdicts } = priorityItem(priority, view);
  const sentence = verdicts || post;
  return {
    ...{ site: view.site.instance.name, about: `Priority ${rank}`, title, sentence, marks: [] },
    ...{ counts: [counts], demo: view.site.policy.allowDemo },
    alt: `Priority ${rank}: ${titleSentence(title)} ${sentence} ${counts}.`,
  };
}

const everyVerdict = ['helps', 'may-help', 'unclear', 'no-clear-difference', 'may-harm', 'harms'] as const;

/** The card of every page that has none of its own. */
export function siteCard({ site }: SiteView): ShareCard {
  const title = 'Practice that other teachers have checked';
  const sentence = 'What was done, how sure we are, and where it did not work.';
  return {
    ...{ site: site.instance.name, about: '', title, sentence },
    marks: everyVerdict.map((verdict) => ({ id: `verdict-${verdict}`, look: 'struck' })),
    ...{ counts: [], demo: site.policy.allowDemo },
    alt: `${site.instance.name}: ${title.toLowerCase()}. ${sentence}`,
  };
}
