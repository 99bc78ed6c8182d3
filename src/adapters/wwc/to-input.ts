import type { RateInput, RateStudy } from '#core/evidence/input.ts';
import { printedEffect } from './printed-effect.ts';
import { numberIn, type Row } from './read-csv.ts';
import { type CodedReview, designOf, madeForReport, makerOf, ratingOf } from './study-facts.ts';
import { toFinding } from './to-finding.ts';

/**
 * The intervention, protocol and domain that a rating of a report is about. One intervention has reports under
 * several protocols (beginning reading, adolescent literacy), each with its own studies and rating.
 */
export const keyOf = (row: Row): string =>
  [row['InterventionID'], row['Protocol'], row['Outcome_Domain']?.trim().toLowerCase()].join('|');

/** Semantic mapping and reciprocal teaching, filed under another intervention. */
const misfiled: ReadonlySet<string> = new Set(['5521', '5522']);

/** Rows that a report's rating can rest on: the main analysis on everybody, accepted, reviewed for the report. */
export function isMain(row: Row, coded: ReadonlyMap<string, CodedReview>): boolean {
  const accepted = row['Is_Subgroup'] === 'False' && row['Finding_Rating'] !== '3';
  if (misfiled.has(row['FindingID'] ?? '')) return false;
  return accepted && madeForReport(coded.get(row['ReviewID'] ?? ''));
}

/**
 * A handful of pupils without any effect: a single-case study. The clearinghouse counts such studies by a rule of
 * their own; ours shows and never pools them, so a rating that rests on them alone cannot be compared.
 */
export function isSingleCase(row: Row): boolean {
  return printedEffect(row) === undefined && (numberIn(row['Outcome_Sample_Size']) ?? 0) < 10;
}

/**
 * Which studies are taken to have allowed for where pupils started; no column says so. Comparisons without a lot are
 * accepted only where the groups began alike, with the rest allowed for, and `ratingImplies` of the policy reads them
 * so; of studies drawn by lot we are not told. It is a judgement call (`ratingImplies` says the same of lots with
 * reservations), so the figures are given under every reading.
 */
export const startAllowedFor = {
  'in comparisons': (design) => design !== 'randomised',
  'with reservations': (_design, said) => said === 'with-reservations',
  nowhere: () => false,
  everywhere: () => true,
} as const satisfies Record<string, (design: string, said: string) => boolean>;
export type StartAllowedFor = keyof typeof startAllowedFor;

type Coded = ReadonlyMap<string, CodedReview>;

/** The rows of one rating as what we rate: a review is a study and a team, taken from a named systematic review. */
export function toInput(rows: readonly Row[], coded: Coded, allowed: StartAllowedFor): RateInput {
  const reviews = Map.groupBy(rows, (row) => row['ReviewID'] ?? '');
  const reports = [...reviews].map(([id, its]) => toStudy(id, its, { coded: coded.get(id), allowed }));
  const practice = { id: 'intervention', team: 'none', source: 'published' as const, findings: [] };
  return { practice, reports, tries: { due: 0, reported: 0 } };
}

type About = { coded: CodedReview | undefined; allowed: StartAllowedFor };

function toStudy(id: string, rows: readonly Row[], { coded, allowed }: About): RateStudy {
  const said = ratingOf(rows, coded);
  const design = designOf(said, coded);
  const adjusted = startAllowedFor[allowed](design, said);
  return {
    id: `review-${id}`,
    team: `review-${id}`,
    source: 'published',
    findings: rows.map((row) => {
      const madeBy = makerOf(row['FindingID'] ?? '', coded);
      return toFinding(row, { design, madeBy, taken: takenOf(row, rows), adjusted });
    }),
    rated: [{ by: 'wwc', said }],
  };
}

/**
 * When a result was taken. The table's main rows are the clearinghouse's main analysis, whatever their free-text
 * period says ("pretest", "2nd follow-up year" counted from the lot); only beside other main results of the same
 * study is a row called a follow-up one.
 */
function takenOf(row: Row, rows: readonly Row[]): 'end' | 'follow-up' {
  return isLater(row) && !rows.every(isLater) ? 'follow-up' : 'end';
}

const isLater = (row: Row): boolean => /follow-?up/i.test(row['Period'] ?? '');
