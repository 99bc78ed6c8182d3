import { capitalised, counted, inWords } from '#core/evidence/numerals.ts';
import { studyName } from './citation.ts';
import { interval, signed } from './numbers.ts';
import type { Rated } from './rated.ts';
import type { SiteView } from './site-view.ts';
import { label } from './words.ts';

/** A write-up whose reports disagree: how many say what, and those in the minority by name. */
export type Dispute = {
  title: string;
  href: string;
  says: string;
  fewer: { text: string; href: string }[];
};

type Said = { text: string; href: string; way: 'better' | 'worse' | null; clearly: boolean };

/**
 * Write-ups on which schools or studies disagree. A school speaks by its verdict; a study by its effect, where that is
 * more than is too small to matter, and clearly where the whole interval lies on that side. It is a dispute when one
 * clearly says one thing and another says the opposite: two small studies on either side of nothing are not.
 */
export function disputesAmong(rated: readonly Rated[], view: SiteView): Dispute[] {
  return rated.flatMap((one) => disputeOn(one, view) ?? []);
}

function disputeOn(rated: Rated, view: SiteView): Dispute | null {
  const { id, data } = rated.practice;
  const said = saidOf(rated, view);
  const side = (way: Said['way']) => said.filter((one) => one.way === way);
  const [better, worse] = [side('better'), side('worse')];
  const apart = better.length > 0 && worse.length > 0 && [...better, ...worse].some(({ clearly }) => clearly);
  if (!apart) return null;
  const rest = said.length - better.length - worse.length;
  const others = rest ? `; ${inWords(rest)} ${rest === 1 ? 'settles' : 'settle'} nothing` : '';
  return {
    title: data.title,
    href: view.href(`/practices/${id}/#reports`),
    says: `${capitalised(counted(better.length, 'report'))} of better, ${inWords(worse.length)} of worse${others}.`,
    fewer: (worse.length <= better.length ? worse : better)
      .slice(0, 3)
      .map(({ text, href }) => ({ text, href })),
  };
}

function saidOf({ practice, evidence }: Rated, { site, school, href }: SiteView): Said[] {
  const tooSmall = site.policy.verdict.equivalence;
  return practice.reports.flatMap(({ id, data }): Said[] => {
    const to = href(`/practices/${practice.id}/#report-${id}`);
    const name = (data.school && school(data.school)?.data.name) || studyName(id, data.sources);
    const result = evidence?.studies.get(id);
    if (data.verdict) {
      const worked = data.verdict === 'worked' || data.verdict === 'worked-with-changes';
      const way = worked ? 'better' : data.verdict === 'did-not-work' ? 'worse' : null;
      return [{ text: `${name}: ${label(data.verdict).toLowerCase()}`, href: to, way, clearly: true }];
    }
    if (!result) return [];
    const { effect, ci, direction } = result;
    const way = Math.abs(effect) <= tooSmall ? null : effect > 0 ? 'better' : 'worse';
    return [
      { text: `${name}: ${signed(effect)} (${interval(ci)})`, href: to, way, clearly: direction !== 'open' },
    ];
  });
}
