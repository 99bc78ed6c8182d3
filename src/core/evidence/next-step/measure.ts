import { hasResult, readFinding } from '../reading.ts';
import { type Change, changeFindings, equalStart } from './change.ts';

const figures = { mean: 0, sd: 1 };

/** An account becomes a measured change. */
export const measure: Change = {
  id: 'measure-before-and-after',
  to: (situation) => {
    if (situation.judged.level > 1) return undefined;
    const { input, judged } = situation;
    const imagined = {
      measure: { name: 'the same test', kind: 'other-test' as const },
      design: 'before-after' as const,
      treated: { n: 25, ...figures, before: figures },
      ...(judged.outcome ? { outcome: judged.outcome } : {}),
    };
    return { ...input, practice: { ...input.practice, findings: [...input.practice.findings, imagined] } };
  },
  says: () => 'measure the same thing before and after, with the same test',
};

/** A measured change gets other pupils to be held against. */
export const compare: Change = {
  id: 'compare-with-others',
  to: (situation) =>
    changeFindings(situation, (finding) => {
      if (finding.design !== 'before-after' && finding.design !== 'single-case') return undefined;
      const pupils = finding.treated?.n || 25;
      const side = { n: pupils, classes: 1, ...figures };
      return {
        ...finding,
        ...equalStart,
        design: 'comparison',
        assigned: 'class',
        against: 'usual-teaching',
        treated: side,
        comparison: side,
      };
    }),
  says: () => 'give the same test to a parallel class or year group that does not do it',
};

/** A comparison whose start nobody knows gets its starting scores. */
export const giveStart: Change = {
  id: 'give-the-start',
  to: (situation) => {
    const unknown = new Set(
      situation.judged.findings
        .filter(({ baseline }) => baseline.is === 'unknown')
        .map(({ reading }) => reading.given),
    );
    return changeFindings(situation, (finding) => {
      const lacks = unknown.has(finding) && !finding.stated?.baseline;
      return lacks && finding.design !== 'account' && finding.design !== 'before-after'
        ? { ...finding, stated: { ...equalStart.stated, ...finding.stated, baseline: 'equivalent' } }
        : undefined;
    });
  },
  says: () => 'give the starting scores of both groups, on the same test',
};

/** A comparison of groups that began too far apart is made between matched pupils. */
export const match: Change = {
  id: 'match-on-the-start',
  to: (situation) => {
    const apart = new Set(
      situation.judged.findings
        .filter(({ baseline }) => baseline.is === 'unacceptable')
        .map(({ reading }) => reading.given),
    );
    return changeFindings(situation, (finding) => {
      if (!apart.has(finding)) return undefined;
      const { treated, comparison, reported, ...rest } = finding;
      return {
        ...rest,
        ...(treated && { treated: { ...treated, before: undefined } }),
        ...(comparison && { comparison: { ...comparison, before: undefined } }),
        ...(reported && { reported: reported.map((entry) => ({ ...entry, baselineG: undefined })) }),
        adjusted: true,
        ...equalStart,
      };
    });
  },
  says: () => 'compare only pupils matched on the starting score, chosen before you look at the end scores',
};

/** A comparison without usable figures gets them. */
export const giveFigures: Change = {
  id: 'give-the-figures',
  to: (situation) => {
    const without = new Set(
      situation.judged.findings
        .filter(({ compared, effect }) => compared && effect.g === null)
        .map(({ reading }) => reading.given),
    );
    return changeFindings(situation, (finding) => {
      if (!without.has(finding) || !hasResult(readFinding(finding))) return undefined;
      const n = Math.max(4, finding.n ?? (finding.treated?.n ?? 25) + (finding.comparison?.n ?? 25));
      return { ...finding, use: 'reported', reported: [{ by: 'imagined', g: 0, se: 2 / Math.sqrt(n) }] };
    });
  },
  says: () => 'add the number, the average and the spread (standard deviation) of both groups',
};
