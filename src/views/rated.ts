import { type EvidenceView, evidenceOf } from './evidence.ts';
import type { Practice, SiteData } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { surestOf } from './surest.ts';

/** A write-up with what its evidence comes to. */
export type Rated = { practice: Practice; evidence: EvidenceView | null };

/** How a list of `surestFirst` is ordered, in words for the page that shows it. */
export const surestFirstText = 'Surest first: by level, then by security, then by how often it was tried.';

const ranked = new WeakMap<SiteData, readonly Rated[]>();

/** The write-ups that fit, with their evidence, surest first; what is equally sure by title. The library is put in order once. */
export function surestFirst({ site }: SiteView, fits: (practice: Practice) => boolean = () => true): Rated[] {
  const all = ranked.get(site) ?? inOrder(site);
  ranked.set(site, all);
  return all.filter(({ practice }) => fits(practice));
}

function inOrder(site: SiteData): Rated[] {
  const byTitle = new Intl.Collator('en-GB');
  return site.practices
    .map((practice) => {
      const evidence = evidenceOf(practice, site);
      return { practice, evidence, sure: Number(surestOf(practice, evidence)) };
    })
    .sort((a, b) => b.sure - a.sure || byTitle.compare(a.practice.data.title, b.practice.data.title))
    .map(({ practice, evidence }) => ({ practice, evidence }));
}
