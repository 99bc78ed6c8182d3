import type { RateFinding } from '../input.ts';
import { type Change, changeFindings, type Situation } from './change.ts';

/** Findings on the rated outcome that count as comparisons and answer yes. */
function comparedWhere(
  { judged }: Situation,
  yes: (finding: Situation['judged']['findings'][number]) => boolean,
): Set<RateFinding> {
  return new Set(
    judged.findings.filter((finding) => finding.compared && yes(finding)).map(({ reading }) => reading.given),
  );
}

/** Groups that were allotted and not counted are counted: two and more a side. */
export const countGroups: Change = {
  id: 'count-the-groups',
  to: (situation) => {
    const uncounted = comparedWhere(situation, ({ basis }) => basis.threats.includes('groups-not-counted'));
    return changeFindings(situation, (finding) => {
      if (!uncounted.has(finding)) return undefined;
      const { treated, comparison } = finding;
      const size = 25;
      const count = (n: number | undefined) => ({ classes: Math.max(2, Math.round((n ?? 0) / size)) });
      return {
        ...finding,
        assigned: 'class',
        ...(treated && { treated: { ...treated, ...count(treated.n) } }),
        ...(comparison && { comparison: { ...comparison, ...count(comparison.n) } }),
      };
    });
  },
  says: () => 'say whether pupils or whole groups were allotted, and how many groups on each side',
};

/** One class, school or year a side becomes two, each as large as the first. */
export const secondUnit: Change = {
  id: 'second-class-a-side',
  to: (situation) => {
    const single = comparedWhere(situation, ({ basis }) => basis.oneUnit);
    return changeFindings(situation, (finding) => {
      const { treated, comparison } = finding;
      if (!single.has(finding) || !treated || !comparison) return undefined;
      return { ...finding, treated: twiceOver(treated), comparison: twiceOver(comparison) };
    });
  },
  says: ({ judged }) => {
    const unit =
      judged.studies.find(({ basis }) => basis.oneUnit)?.basis.unit === 'school' ? 'school' : 'class';
    const many = unit === 'school' ? 'schools' : 'classes';
    return judged.studies.length > 1
      ? `two ${many} a side, or draw pupils by lot, in the next tries`
      : `add a second ${unit} on each side`;
  },
};

type Side = NonNullable<RateFinding['treated']>;

function twiceOver(side: Side): Side {
  return {
    ...side,
    n: side.n * 2,
    ...(side.started !== undefined && { started: side.started * 2 }),
    classes: Math.max(2, (side.classes ?? 1) * 2),
    schools: Math.max(2, (side.schools ?? 1) * 2),
  };
}

/** The comparison is drawn by lot, pupil by pupil. */
export const drawByLot: Change = {
  id: 'draw-by-lot',
  to: (situation) => {
    const chosen = comparedWhere(situation, ({ reading }) => reading.given.design === 'comparison');
    return changeFindings(situation, (finding) =>
      chosen.has(finding) ? { ...finding, design: 'randomised', assigned: 'pupil' } : undefined,
    );
  },
  says: () => 'draw by lot who does it first, in the next tries',
};

/** A test that nobody with an interest made or marked. */
export const testByOthers: Change = {
  id: 'test-by-others',
  to: (situation) => {
    const own = comparedWhere(
      situation,
      ({ reading: { madeBy, given } }) => madeBy !== 'independent' || given.measure.marked === 'not-blind',
    );
    return changeFindings(situation, (finding) =>
      own.has(finding)
        ? { ...finding, measure: { ...finding.measure, madeBy: 'independent', marked: 'blind' } }
        : undefined,
    );
  },
  says: () => 'use a test made by someone else, marked by somebody who does not know which class is which',
};
