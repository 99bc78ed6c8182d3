import type { EvidencePolicy } from './evidence-policy.ts';
import { precisionRow } from './precision-row.ts';
import type { RatedFinding } from './rate-finding.ts';
import { hasTwoGroups } from './reading.ts';
import type { Security } from './scale.ts';
import { type SecurityBasis, securityOf } from './security.ts';

/** What one study says about one outcome, ready to be pooled: one effect, and what is known of how it came about. */
export type StudyResult = {
  study: string;
  team: string;
  /** The write-up's own study, and not one of its reports. */
  own: boolean;
  g: number;
  se: number;
  n: number;
  /** Allotted classes, both sides; schools where schools were allotted and nobody counted classes. */
  classes: number;
  /** Declared before the results were known, or taken from a named systematic review; the first alone. */
  declared: boolean;
  declaredFirst: boolean;
  independentMeasure: boolean;
  randomised: boolean;
  basis: SecurityBasis;
  security: Security;
  findings: RatedFinding[];
};

/** A part of a study's answer: one finding, or several put together. */
type Piece = { g: number; se: number; n: number; classes: number; findings: RatedFinding[] };

/**
 * One effect for a study and outcome; undefined where none can be made.
 *
 * In each sample: the finding declared primary, else the mean of all reported, with the standard error of the
 * largest. Parts are different pupils: they are combined by inverse variance, unless everybody together was
 * measured too. A primary finding without usable figures is not replaced by a better-looking one.
 */
export function studyResult(
  findings: readonly RatedFinding[],
  about: { study: string; team: string; own: boolean },
  policy: EvidencePolicy,
): StudyResult | undefined {
  const samples = Map.groupBy(primaryFirst(findings), ({ reading }) => reading.given.sample?.id ?? '');
  const everybody = samples.get('');
  const pieces = everybody ? [meanOf(everybody)] : [...samples.values()].map(meanOf);
  const piece = combine(pieces.filter((candidate) => candidate !== undefined));
  if (!piece) return undefined;
  const basis = weakestOf(piece, policy);
  const used = piece.findings;
  return {
    ...about,
    ...piece,
    declared: used.every(({ declaredFirst, fromReview }) => declaredFirst || fromReview),
    declaredFirst: used.every(({ declaredFirst }) => declaredFirst),
    independentMeasure: used.every(({ reading }) => reading.madeBy === 'independent'),
    randomised: used.every(({ reading }) => reading.given.design === 'randomised'),
    basis,
    security: securityOf(basis, policy),
  };
}

/** Findings that answer for everybody, or a part, at the end; only the primary ones where any is declared. */
function primaryFirst(findings: readonly RatedFinding[]): RatedFinding[] {
  const eligible = findings.filter(
    ({ reading }) =>
      hasTwoGroups(reading) && reading.taken === 'end' && reading.given.sample?.is !== 'subgroup',
  );
  const primary = eligible.filter(({ reading }) => reading.given.primary === true);
  return primary.length ? primary : eligible;
}

function meanOf(findings: readonly RatedFinding[]): Piece | undefined {
  const usable = findings.filter(({ poolable }) => poolable);
  const largest = usable.toSorted((a, b) => sizeOf(b) - sizeOf(a) || errorOf(b) - errorOf(a))[0];
  if (!largest) return undefined;
  return {
    g: usable.reduce((sum, { effect }) => sum + (effect.g ?? 0), 0) / usable.length,
    se: errorOf(largest),
    n: sizeOf(largest),
    classes: Math.max(...usable.map(classesOf)),
    findings: usable,
  };
}

const sizeOf = ({ reading }: RatedFinding): number => reading.n ?? 0;
const errorOf = ({ effect }: RatedFinding): number => effect.se ?? 0;

function classesOf({ reading: { treated, comparison } }: RatedFinding): number {
  const count = (kind: 'classes' | 'schools') => (treated?.[kind] ?? 0) + (comparison?.[kind] ?? 0);
  return count('classes') || count('schools');
}

function combine(pieces: readonly Piece[]): Piece | undefined {
  const [first] = pieces;
  if (!first || pieces.length === 1) return first;
  const weights = pieces.map(({ se }) => 1 / (se * se));
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const sum = (of: (piece: Piece) => number) => pieces.reduce((so, piece) => so + of(piece), 0);
  return {
    g: pieces.reduce((so, { g }, i) => so + g * (weights[i] ?? 0), 0) / weight,
    se: Math.sqrt(1 / weight),
    n: sum(({ n }) => n),
    classes: sum(({ classes }) => classes),
    findings: pieces.flatMap(({ findings }) => findings),
  };
}

/** The lowest rows and all the threats of the findings used, with the precision of the combined effect. */
function weakestOf({ findings, se }: Piece, policy: EvidencePolicy): SecurityBasis {
  const bases = findings.map(({ basis }) => basis);
  const lowest = (row: 'design' | 'dropOut') => Math.min(...bases.map((basis) => basis[row])) as Security;
  return {
    design: lowest('design'),
    dropOut: lowest('dropOut'),
    precision: precisionRow(se, policy),
    threats: [...new Set(bases.flatMap(({ threats }) => threats))],
    oneUnit: bases.some(({ oneUnit }) => oneUnit),
    unit: bases.find(({ oneUnit }) => oneUnit)?.unit ?? bases[0]?.unit ?? 'unknown',
  };
}
