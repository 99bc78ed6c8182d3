import { normalCdf } from './distributions.ts';

/**
 * How many places out of a hundred a middling pupil would rise: 100 Φ(g) − 50; −50 to 50 (WWC Procedures Handbook
 * 4.0, section VI).
 */
export function improvementIndex(g: number): number {
  return 100 * normalCdf(g) - 50;
}
