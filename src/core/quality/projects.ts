import { registrationOf } from '#core/community/plan-mark.ts';
import type { Cycle } from '#core/model/community.ts';
import type { Finding } from '#core/model/finding.ts';
import { wordsOf } from '../search/words.ts';
import type { NetworkFile, RegisterInput, WriteUp } from './input.ts';
import { isSameMeasure } from './measurable.ts';

/** A project whose measure is not the one it had before. Where a measure changes, results cannot be held against the plan. */
export type ChangedMeasure = { network: string; project: string } & (
  | /** Another measure in a later cycle; `sameQuestion`: though the question stayed the same. */
  { is: 'between-cycles'; from: string; to: string; on: string; sameQuestion: boolean }
  /** The plan of a cycle is not the one that was registered, by its mark. */
  | { is: 'plan-changed'; registered: string; on: string }
  /** A school of it declared one measure in its try, and reported another. */
  | { is: 'not-as-declared'; from: string; to: string; practice: string; report: string }
);

const plain = (text: string): string => wordsOf(text).join(' ');

/** Cycles whose measure is not that of the cycle before. */
const changedBetween = (cycles: readonly Cycle[]) =>
  cycles
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap((cycle, place, all) => {
      const before = all[place - 1];
      if (!before || isSameMeasure(before.plan.measure, cycle.plan.measure)) return [];
      const sameQuestion = plain(before.plan.question) === plain(cycle.plan.question);
      return [{ from: before.plan.measure, to: cycle.plan.measure, on: cycle.from, sameQuestion }];
    });

/** Cycles whose plan is no longer the one that was registered. */
const changedSince = (cycles: readonly Cycle[]) =>
  cycles.flatMap((cycle) =>
    cycle.registered && registrationOf(cycle) === 'changed'
      ? [{ registered: cycle.registered.on, on: cycle.from }]
      : [],
  );

const reportedOn = (findings: readonly Finding[], outcome: string, claimed: string): Finding[] =>
  findings.filter((finding) => (finding.outcome ?? claimed) === outcome);

/** Reports of a project's schools that measured something else than the try they name had declared. */
function notAsDeclared(writeUp: WriteUp, schools: ReadonlySet<string>) {
  return writeUp.reports.flatMap(({ id, data }) => {
    const declared = writeUp.tries.find(({ id: name }) => name === data.try)?.data;
    if (!declared?.school || !schools.has(declared.school)) return [];
    const found = reportedOn(data.findings ?? [], declared.outcome, writeUp.data.claim.outcome);
    const kept = found.some(({ measure }) => isSameMeasure(measure.name, declared.measure.name));
    const [other] = found;
    return other === undefined || kept
      ? []
      : [{ from: declared.measure.name, to: other.measure.name, practice: writeUp.id, report: id }];
  });
}

/**
 * Joint projects whose measure changed after the plan was registered: a plan that no longer bears the mark it was registered
 * under, another measure from one cycle to the next (the outcome of a project never changes), or between what a school of the project declared in its try and what it reported. A measure added beside the
 * declared one is no change, and neither is one that is only described in more words.
 */
export function changedMeasures(
  networks: readonly NetworkFile[],
  { practices }: Pick<RegisterInput, 'practices'>,
): ChangedMeasure[] {
  const writeUps = new Map(practices.map((one) => [one.id, one]));
  return networks.flatMap(({ id: network, projects }) =>
    projects.flatMap(({ id: project, data }) => {
      const about = { network, project };
      const schools = new Set(data.schools);
      const those = data.practices.flatMap((one) => writeUps.get(one) ?? []);
      return [
        ...changedSince(data.cycles).map((one) => ({ ...about, is: 'plan-changed' as const, ...one })),
        ...changedBetween(data.cycles).map((one) => ({ ...about, is: 'between-cycles' as const, ...one })),
        ...those
          .flatMap((one) => notAsDeclared(one, schools))
          .map((one) => ({ ...about, is: 'not-as-declared' as const, ...one })),
      ];
    }),
  );
}
