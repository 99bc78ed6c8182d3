import { counted } from '../numerals.ts';
import { type Change, changeFindings } from './change.ts';

/** Schools that started and fell silent report, whatever they found. */
export const reportTries: Change = {
  id: 'report-silent-tries',
  to: ({ input }) =>
    input.tries.reported < input.tries.due
      ? { ...input, tries: { ...input.tries, reported: input.tries.due } }
      : undefined,
  says: ({ input: { tries } }) =>
    `ask the ${counted(tries.due - tries.reported, 'school')} that started and have not reported to report, whatever they found`,
};

/** What was not declared is tried again, declared first. */
export const declareFirst: Change = {
  id: 'declare-first',
  to: (situation) => {
    const undeclared = new Set(
      situation.judged.findings
        .filter(({ compared, declaredFirst, fromReview }) => compared && !declaredFirst && !fromReview)
        .map(({ reading }) => reading.given),
    );
    return changeFindings(situation, (finding) =>
      undeclared.has(finding) ? { ...finding, declaredBefore: true } : undefined,
    );
  },
  says: () => 'declare the outcome and test before the next try starts',
};
