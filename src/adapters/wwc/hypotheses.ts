import { clusterCorrectedG } from '#core/statistics/cluster-correction.ts';
import { coxD } from '#core/statistics/cox-d.ts';
import { hedgesG } from '#core/statistics/hedges-g.ts';
import { smallSampleCorrection } from '#core/statistics/small-sample-correction.ts';
import { indexGoesWith, pGoesWith } from './goes-with.ts';
import { clearinghouseG, type PrintedGroup, type PrintedRow, roundingOf } from './printed-row.ts';
import { oneSlipAway, startTakenAway } from './start-taken-away.ts';

/** What can have become of a printed effect that is not the one of the printed means, the surest first. */
export const whyApartClasses = [
  'reverse-scored',
  'clustered',
  'misprinted',
  'not corrected for small samples',
  'in deviations of the comparison group',
  'deviations exchanged',
  'standard errors printed as deviations',
  'log odds ratio of percentages',
  'reverse-scored and baseline-adjusted',
  'baseline-adjusted',
  'baseline-adjusted, or a mean misprinted',
  'unexplained',
] as const;
type WhyApart = (typeof whyApartClasses)[number];

/** `sisters`: other rows of the same review from whose effects a start was taken away. */
type Surroundings = { sisters: number };

/** Says what fits, with its numbers; undefined where it does not fit. */
type Hypothesis = (row: PrintedRow, around: Surroundings) => string | undefined;

/** The intra-class correlations that the clearinghouse takes where a study prints none: attainment, others. */
const usualIcc = [0.2, 0.1];

/** Outcomes of which less is better, by name. */
const lessIsBetter = /\babsen|\btard|\bdropp?(ed)?[ -]?out|\bsuspen|\bexpulsion|\breferral/i;

/** The printed effect, as far as its digits go. */
const is = ({ effect, halfEffect }: PrintedRow, g: number): boolean =>
  Math.abs(g - effect) <= halfEffect + 1e-9 + 1e-6 * Math.abs(effect);
const to3 = (value: number): string => value.toFixed(3).replace('-', '−');

const hypotheses: Record<WhyApart, Hypothesis> = {
  'reverse-scored': (row) => {
    const g = -clearinghouseG(row);
    const slack = roundingOf(row, g) + row.halfEffect;
    return Math.abs(g - row.effect) <= slack ? `the printed effect is ours, turned: ${to3(g)}` : undefined;
  },
  clustered: (row) => {
    const [a, b] = [row.treated.clusters, row.comparison.clusters];
    if (!a || !b) return undefined;
    const n = row.treated.n + row.comparison.n;
    const icc = (row.icc ? [row.icc] : usualIcc).find((icc) =>
      is(row, clusterCorrectedG(clearinghouseG(row), { n, clusters: a + b, icc })),
    );
    return icc === undefined
      ? undefined
      : `corrected for ${a + b} allotted groups, intra-class correlation ${icc}`;
  },
  misprinted: (row) => {
    const candidates = { ours: clearinghouseG(row), printed: row.effect };
    const whose = { index: indexGoesWith(row, candidates), p: pGoesWith(row, candidates) };
    const ours = Object.entries(whose).filter(([, goesWith]) => goesWith === 'ours');
    if (ours.length === 0 || Object.values(whose).includes('printed')) return undefined;
    const which = ours.map(([name]) => (name === 'p' ? 'p-value' : name)).join(' and ');
    return `the printed ${which} are those of the means' effect, ${to3(candidates.ours)}`;
  },
  'not corrected for small samples': (row) => {
    const { d } = hedgesG(row.treated, row.comparison, 'approximate');
    return is(row, d) ? `the difference in pooled deviations as it is: ${to3(d)}` : undefined;
  },
  'in deviations of the comparison group': (row) => {
    const { treated, comparison } = row;
    const delta = (treated.mean - comparison.mean) / comparison.sd;
    const corrected = delta * smallSampleCorrection(treated.n + comparison.n - 2, 'approximate');
    return is(row, delta) || is(row, corrected) ? `Glass's delta: ${to3(delta)}` : undefined;
  },
  'deviations exchanged': (row) => {
    const { treated, comparison } = row;
    const exchanged = {
      treated: { ...treated, sd: comparison.sd },
      comparison: { ...comparison, sd: treated.sd },
    };
    const g = clearinghouseG({ ...row, ...exchanged });
    return is(row, g) ? `with the two deviations exchanged: ${to3(g)}` : undefined;
  },
  'standard errors printed as deviations': (row) => {
    const widened = (group: PrintedGroup) => ({ ...group, sd: group.sd * Math.sqrt(group.n) });
    const [treated, comparison] = [widened(row.treated), widened(row.comparison)];
    const g = clearinghouseG({ ...row, treated, comparison });
    return is(row, g) ? `with the "deviations" read as standard errors of the means: ${to3(g)}` : undefined;
  },
  'log odds ratio of percentages': (row) => {
    const [a, b] = [shareIn(row.treated), shareIn(row.comparison)];
    if (!a || !b) return undefined;
    const { g } = coxD(a, b);
    return is(row, g) ? `the means read as shares: ${to3(g)}` : undefined;
  },
  'reverse-scored and baseline-adjusted': (row) => {
    if (!lessIsBetter.test(row.outcome)) return undefined;
    const turned = { ...row, treated: row.comparison, comparison: row.treated };
    const start = startTakenAway(turned);
    return start && `less is better, turned; and ${startInWords(start.gap, start.decimals)}`;
  },
  'baseline-adjusted': (row, { sisters }) => {
    const start = startTakenAway(row);
    if (!start || (sisters === 0 && oneSlipAway(row, start))) return undefined;
    const also = sisters ? `, as from ${sisters} more of the same review` : '';
    return startInWords(start.gap, start.decimals) + also;
  },
  'baseline-adjusted, or a mean misprinted': (row) => {
    const start = startTakenAway(row);
    return start && `${startInWords(start.gap, start.decimals)}; one slip in a mean would do the same`;
  },
  unexplained: (row) => {
    const candidates = { ours: clearinghouseG(row), printed: row.effect, study: row.studyEffect };
    const whose = [indexGoesWith(row, candidates), pGoesWith(row, candidates)];
    const studys = whose.every((one) => one === 'study')
      ? "; index and p-value are those of the study's own effect"
      : '';
    return `no hypothesis fits; what was adjusted otherwise cannot be tested by these figures${studys}`;
  },
};

const startInWords = (gap: number, decimals: number): string =>
  `exactly the difference less a start of ${gap.toFixed(decimals).replace('-', '−')}`;

/** A mean of 0 to 1 read as a share; undefined for anything else. */
const shareIn = ({ n, mean }: PrintedGroup) => (mean >= 0 && mean <= 1 ? { n, events: mean * n } : undefined);

/** The first class that fits, and why. */
export function whyEffectApart(row: PrintedRow, around: Surroundings): { is: WhyApart; says: string } {
  for (const name of whyApartClasses) {
    const says = hypotheses[name](row, around);
    if (says) return { is: name, says };
  }
  return { is: 'unexplained', says: '' };
}
