import type { RateFinding, RateStudy } from '#core/evidence/input.ts';
import type { Row } from './read-csv.ts';

type Said = NonNullable<RateStudy['rated']>[number]['said'];

/** What the table with designs tells of a review, and of the maker of each measure in it. */
export type CodedReview = { design: string; rating: string; purpose: string; makers: Map<string, string> };

/** Reviews whose design was coded, by review. */
export function codedReviews(designs: readonly Row[]): Map<string, CodedReview> {
  const reviews = Map.groupBy(designs, (row) => row['reviewid'] ?? '');
  return new Map([...reviews].map(([id, rows]) => [id, codedReview(rows)]));
}

function codedReview(rows: readonly Row[]): CodedReview {
  return {
    design: rows[0]?.['s_study_design'] ?? '',
    rating: rows[0]?.['s_study_rating'] ?? '',
    purpose: rows[0]?.['s_purpose_of_review'] ?? '',
    makers: new Map(rows.map((row) => [row['f_findingid'] ?? '', row['category'] ?? ''])),
  };
}

/**
 * False for a review that was made for something else (a grant competition, a quick review): it is filed under the
 * intervention, and the report's rating does not rest on it. In 13 of the 14 ratings with such a review the number of
 * reviews then is the number of studies that the report counts. Not known for reviews that nobody coded.
 */
export function madeForReport(coded: CodedReview | undefined): boolean {
  return coded === undefined || coded.purpose === 'Intervention Report';
}

/** The rating of a study: the review's; else without reservations only where every finding says so. */
export function ratingOf(rows: readonly Row[], coded: CodedReview | undefined): Said {
  const best = coded
    ? /without reservations/i.test(coded.rating)
    : rows.every((row) => row['Finding_Rating'] === '1');
  return best ? 'without-reservations' : 'with-reservations';
}

/** The design of a study: as coded; else drawn by lot where it has no reservations, which only such studies can have. */
export function designOf(said: Said, coded: CodedReview | undefined): RateFinding['design'] {
  if (coded)
    return coded.design === 'RCT' ? 'randomised' : coded.design === 'RDD' ? 'discontinuity' : 'comparison';
  return said === 'without-reservations' ? 'randomised' : 'comparison';
}

/** Who made a measure: researcher and developer as coded, every other coded measure independent. */
export function makerOf(findingId: string, coded: CodedReview | undefined): RateFinding['measure']['madeBy'] {
  const category = coded?.makers.get(findingId);
  if (category === 'researcher') return 'authors';
  if (category === 'developer') return 'developer';
  return category ? 'independent' : 'unknown';
}
