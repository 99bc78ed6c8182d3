import { phasesOf } from '#core/model/age-phases.ts';
import type { Report } from '#core/model/report.ts';
import type { Values } from '#core/schools/apart.ts';
import type { Place, Side } from '#core/schools/fit.ts';
import { type Sayable, type Setting, sayableOf } from '#core/schools/reader.ts';
import { studyName } from './citation.ts';
import { evidenceOf, type StudyResult } from './evidence.ts';
import { interval, plain, signed } from './numbers.ts';
import { sideOfVerdict } from './report-view.ts';
import type { Practice } from './site-data.ts';
import type { SiteView } from './site-view.ts';
import { inSentence, label } from './words.ts';

/** A place where a write-up was tried, as a reader is shown it: its name, where it leads, how it came out, and what cannot be compared. */
export type PlaceView = Place & { name: string; href: string; says: string; note?: string };

const claimed: Readonly<Record<Practice['data']['claim']['change'], Side>> = {
  better: 'better',
  worse: 'worse',
  'no-difference': 'open',
  unclear: 'open',
};

/** Where a write-up was tried: its own school and every report, each with what is known of its pupils. */
export function placesOf(practice: Practice, view: SiteView): PlaceView[] {
  const { id, data, reports } = practice;
  const evidence = evidenceOf(practice, view.site);
  const effects = evidence?.studies;
  const home = view.href(`/practices/${id}/`);
  const own: PlaceView[] =
    data.source === 'published'
      ? []
      : [
          {
            ...{
              id,
              kind: 'school',
              side: claimed[data.claim.change],
              ...schoolSetting(data, data.ages, view),
            },
            ...{ name: nameOf(data.school, view) ?? 'Where it began', href: home },
            ...told(effects?.get(id), `Where it began: ${inSentence(data.claim.change)}`),
          },
        ];
  return [
    ...own,
    ...reports.map((report): PlaceView => {
      const result = effects?.get(report.id);
      const about = { id: report.id, href: `${home}#report-${report.id}` };
      const ages = report.data.ages ?? data.ages;
      const { team, school, verdict, sources, site } = report.data;
      if (team === undefined)
        return {
          ...{ ...about, kind: 'school', side: sideOfVerdict[verdict ?? ''] ?? 'none' },
          ...schoolSetting({ school }, ages, view),
          ...{ name: nameOf(school, view) ?? 'A school', ...told(result, saidOf(verdict)) },
        };
      const note = unlikeText(site);
      return {
        ...{ ...about, kind: 'study', side: result?.direction ?? 'none', ...studySetting(site, ages) },
        ...{
          name: studyName(report.id, sources),
          ...told(result, result ? '' : 'No usable figure'),
          ...(note && { note }),
        },
      };
    }),
  ];
}

const nameOf = (school: string | undefined, view: SiteView): string | undefined =>
  school === undefined ? undefined : view.school(school)?.data.name;

/** What a school said, as told elsewhere: `Worked there, with changes`. */
const saidOf = (verdict: string | undefined): string =>
  label(verdict ?? 'cannot-tell').replace(/\bhere\b/, 'there');

/** What was said, the effect in words, and the effect itself where its team counts. */
function told(result: StudyResult | undefined, said: string): Pick<PlaceView, 'says' | 'effect'> {
  if (!result) return { says: said };
  const { effect: g, se, ci, counts } = result;
  const says = [said, `${signed(g)} (${interval(ci)})`].filter(Boolean).join(', ');
  return { says, ...(counts && { effect: { g: round(g), se: round(se) } }) };
}

const round = (value: number): number => Number(value.toPrecision(6));

/** The ages are those of the pupils it was tried with; the figures are those of the whole school. */
function schoolSetting(
  { school }: { school?: string | undefined },
  ages: readonly [number, number],
  view: SiteView,
): Setting {
  const data = school === undefined ? undefined : view.school(school)?.data;
  return {
    phases: phasesOf(ages),
    setting: data?.setting ?? 'mainstream',
    values: known(sayableOf(data?.context)),
  };
}

type Site = NonNullable<Report['site']>;

/** Disadvantage is taken only where it is counted as schools here count it: by the pupil premium. */
function studySetting(site: Site | undefined, ages: readonly [number, number]): Setting {
  const { eal, send, disadvantaged, setting } = site ?? {};
  const share = disadvantaged?.measure === 'pupil-premium' ? disadvantaged.percent : undefined;
  return {
    phases: phasesOf(ages),
    setting: setting ?? 'mainstream',
    values: known({ disadvantaged: share, eal, send }),
  };
}

const known = (values: Values<Sayable>): Values<Sayable> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** That disadvantage was counted in a way that is not compared with ours; undefined where there is nothing to say. */
function unlikeText(site: Site | undefined): string | undefined {
  const disadvantaged = site?.disadvantaged;
  if (!disadvantaged || disadvantaged.measure === 'pupil-premium') return undefined;
  return `Counts disadvantage by ${disadvantaged.measure === 'other' ? 'a measure of its own' : label(disadvantaged.measure)} (${plain(disadvantaged.percent, 1)}%), which is not compared`;
}
