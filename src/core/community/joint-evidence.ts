import { type Judged, judgeOutcomes } from '#core/evidence/judge.ts';
import type { RateInput, RateStudy } from '../evidence/input.ts';
import { toRateInput, triesTold } from '../evidence/to-rate-input.ts';
import { triesDue } from '../evidence/tries-due.ts';
import type { Project } from '../model/community.ts';
import type { Policy } from '../model/policy.ts';
import { ratedFiles, type SharedPractice } from './practice-files.ts';
import type { Told } from './told.ts';

/** The day (ISO) as of which joint work is looked at, and the numbers that are argued about. */
export type AsOf = { today: string; policy: Policy };

/**
 * What the figures of some schools come to on the outcome of their project, by the same engine that rates every write-up: one
 * study a school, pooled, with the tries they declared. The practices themselves may be rated otherwise: others tried them too.
 */
export function jointEvidence(
  { schools, outcome }: Pick<Project, 'schools' | 'outcome'>,
  told: readonly Told[],
  practices: readonly SharedPractice[],
  { today, policy }: AsOf,
): Judged {
  const inputs = new Map<string, RateInput>();
  const tries = { due: 0, reported: 0 };
  for (const practice of practices) {
    const files = ratedFiles(practice);
    inputs.set(practice.id, toRateInput(files, { today, policy }));
    const ours = files.tries.filter(({ data }) => schools.includes(data.school ?? ''));
    const { due, reported } = triesDue(ours, triesTold({ ...files, tries: ours }), {
      ...{ today, graceDays: policy.tries.graceDays },
    });
    tries.due += due;
    tries.reported += reported;
  }
  const studies = told.flatMap((one): RateStudy[] => {
    const input = inputs.get(one.practice);
    const study = [input?.practice, ...(input?.reports ?? [])].find((each) => each?.id === one.id);
    if (!study) return [];
    const { team, source, declares, findings } = study;
    return [{ id: `${one.practice}/${one.id}`, team, source, declares: declares ?? [], findings }];
  });
  const nobody = { id: 'joint-work', team: 'joint-work', source: 'classroom' as const, findings: [] };
  return judgeOutcomes({ practice: { ...nobody, outcome }, reports: studies, tries }, policy)[0];
}
