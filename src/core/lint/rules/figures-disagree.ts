import { consistencyOf } from '#core/evidence/consistency.ts';
import { findingId } from '#core/model/finding.ts';
import type { Severity } from '#core/model/problem.ts';
import { findingsOf } from '../findings.ts';
import { rule } from '../rule.ts';
import { told } from '../told.ts';

const measure = { name: 'Reading test', kind: 'standardised-test' };
const one = (finding: object) =>
  told({ data: { findings: [{ measure, design: 'before-after', ...finding }] } });

/** What others have printed cannot be put right here, only remarked upon. */
const severities: Record<'warning' | 'error', Record<'ours' | 'theirs', Severity>> = {
  error: { ours: 'error', theirs: 'warning' },
  warning: { ours: 'warning', theirs: 'note' },
};

/** The field a check speaks of, from the name it gives at the start of its message. */
function fieldOf(message: string, place: number): (string | number)[] {
  const [, side, before] = /(?:^|Unexpected )(treated|comparison)(\.before)?:/.exec(message) ?? [];
  return ['findings', place, ...(side ? [side] : []), ...(before ? ['before'] : [])];
}

export const figuresDisagree = rule({
  id: 'figures-disagree',
  family: 'evidence',
  severity: 'error',
  why: 'Figures that cannot all be right hide a slip of the pen, and readers cannot tell in which of them.',
  how: 'Compare each figure with your records; say in the note of the finding what cannot be cleared up.',
  source: 'statcheck (Nuijten and others, 2016); GRIM (Brown & Heathers, 2017); GRIMMER (Anaya, 2016)',
  check({ entry, context: { policy } }, report) {
    const printedByOthers = entry.kind === 'report' && entry.data.team !== undefined;
    const { findings, outcome } = findingsOf(entry);
    findings.forEach((finding, place) => {
      const explained = finding.note !== undefined;
      for (const { verdict, message } of consistencyOf(finding, outcome ? { outcome } : {}, policy)) {
        if (verdict === 'ok' || (explained && (verdict === 'warning' || printedByOthers))) continue;
        report({
          at: { field: fieldOf(message, place) },
          severity: severities[verdict][printedByOthers ? 'theirs' : 'ours'],
          message: `Unexpected figures of "${findingId(finding)}", expected ones that agree. ${message.replace(/^Unexpected (.)/, (_, first: string) => first.toUpperCase())}`,
        });
      }
    });
  },
  examples: [
    {
      title: 'more analysed than started',
      file: one({ treated: { n: 30, started: 28, mean: 21 } }),
      expect: [
        '7:108: Unexpected figures of "reading-test", expected ones that agree. Treated: 30 analysed of 28',
      ],
    },
    {
      title: 'a percentage that no whole number of pupils gives',
      file: one({ treated: { n: 10, percent: 33 } }),
      expect: ['7:108: Unexpected figures of "reading-test", expected ones that agree. Treated: 33% of 10'],
    },
    {
      title: 'two groups that are not the total',
      file: one({
        n: 60,
        treated: { n: 28 },
        comparison: { n: 27 },
        assigned: 'class',
        against: 'unknown',
        design: 'comparison',
      }),
      expect: ['7:12: Unexpected figures of "reading-test", expected ones that agree. Total of 60'],
    },
    { title: 'figures that agree', file: one({ treated: { n: 10, started: 12, percent: 30 } }), expect: [] },
  ],
});
