import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import type { Writeup } from '../model/writeup.ts';
import { coveredByRegistration, type DatedTry, declaredByTry } from './declared.ts';
import type { RateFinding, RateInput, RateStudy } from './input.ts';
import { independentTeams, type Maker } from './teams.ts';
import { triesDue } from './tries-due.ts';

/** A write-up with everything in its folder that bears on its rating. */
export type PracticeFiles = {
  id: string;
  writeup: Writeup;
  reports: readonly { id: string; data: Report }[];
  tries: readonly DatedTry[];
};

/** `today` as `2026-11-22`: what is due depends on it. */
export type RateContext = { today: string; policy: Pick<Policy, 'tries'> };

/**
 * Front matter as the facts that are rated: outcomes and teams filled in, what was declared beforehand marked, tries
 * counted. A study run by the maker of a practice has a declared interest.
 */
export function toRateInput({ id, writeup, reports, tries }: PracticeFiles, context: RateContext): RateInput {
  const teams = independentTeams([makerOf(id, writeup), ...reports.map((report) => makerOfReport(report))]);
  const claimed = writeup.claim.outcome;
  const own = tryFor({ named: writeup.try, place: writeup.school }, tries);
  const studies = reports.map(({ id: reportId, data }): RateStudy => {
    const its = tryFor({ named: data.try, place: data.school ?? data.team }, tries);
    const all = data.findings ?? [];
    const declared = (finding: Finding) =>
      (its !== undefined && declaredByTry(finding, its, claimed)) ||
      (data.registered !== undefined && coveredByRegistration(finding, all));
    return {
      id: reportId,
      team: teams.get(reportId) ?? reportId,
      source: data.team === undefined ? 'classroom' : 'published',
      declares: data.evaluator === 'maker' ? ['evaluated by the maker'] : (data.declares ?? []),
      findings: withDefaults(all, claimed, declared),
      ...(data.rated && { rated: data.rated.map(({ by, said }) => ({ by, said })) }),
    };
  });
  const { graceDays } = context.policy.tries;
  return {
    practice: {
      id,
      team: teams.get(id) ?? id,
      source: writeup.source ?? 'classroom',
      outcome: claimed,
      ages: writeup.ages,
      declares: writeup.declares,
      findings: withDefaults(writeup.findings ?? [], claimed, (finding) =>
        own === undefined ? false : declaredByTry(finding, own, claimed),
      ),
    },
    reports: studies,
    tries: triesDue(tries, triesTold({ writeup, reports, tries }), { today: context.today, graceDays }),
  };
}

function makerOf(id: string, { school, authors }: Writeup): Maker {
  return { id, team: school ?? id, authors: authors ?? [] };
}

/** A study is known by its team; its authors are not people of the site. */
function makerOfReport({ id, data }: { id: string; data: Report }): Maker {
  return { id, team: data.team ?? data.school ?? id, authors: data.team ? [] : (data.authors ?? []) };
}

/** Ids of the tries of which the write-up or a report told the result. */
export function triesTold({ writeup, reports, tries }: Omit<PracticeFiles, 'id'>): Set<string> {
  const told = [
    { named: writeup.try, place: writeup.school },
    ...reports.map(({ data }) => ({ named: data.try, place: data.school ?? data.team })),
  ];
  return new Set(told.flatMap((one) => tryFor(one, tries)?.id ?? []));
}

/** The try a report names, else the only one of its school or team. */
function tryFor(
  { named, place }: { named: string | undefined; place: string | undefined },
  tries: readonly DatedTry[],
): DatedTry | undefined {
  if (named !== undefined) return tries.find(({ id }) => id === named);
  const here = tries.filter(({ data }) => place !== undefined && (data.school ?? data.team) === place);
  return here.length === 1 ? here[0] : undefined;
}

function withDefaults(
  findings: readonly Finding[],
  outcome: Writeup['claim']['outcome'],
  declared: (finding: Finding) => boolean,
): RateFinding[] {
  return findings.map((finding) => ({
    ...finding,
    outcome: finding.outcome ?? outcome,
    declaredBefore: declared(finding),
  }));
}
