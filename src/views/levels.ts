import { levelNames as names } from '#core/evidence/scale.ts';
import type { Policy } from '#core/model/policy.ts';
import { plain } from './numbers.ts';

/** The name of each level by its number as text. */
export const levelNames: Readonly<Record<string, string>> = names;

/** A level on the page that explains them: what the facts must show. */
export type LevelView = { level: number; name: string; mark: string; must: string[] };

const share = (value: number): string => `${plain(value * 100, 0)}%`;

/** The five levels, with the numbers of this site's policy. */
export function levelViews({ levels: { repeated, established } }: Policy): LevelView[] {
  const must: Record<number, string[]> = {
    1: ['An account that another teacher could follow, and why it should work.'],
    2: ['The same measure before and after, or a change in records.'],
    3: ['One result against pupils who did not do it, who were drawn by lot or started out alike.'],
    4: [
      `Such results from ${repeated.teamsMin} or more independent teams in different schools.`,
      `Together ${plain(repeated.pupilsMin)} pupils or ${plain(repeated.orClassesMin)} classes, or more.`,
      `A pooled result no less certain than ±${plain(repeated.halfWidthMax)} of a standard deviation.`,
      `At least ${share(repeated.declaredShareMin)} of the weight declared before the results, or taken from a named systematic review.`,
      `At least ${share(repeated.triesReportedMin)} of the tries that are due have reported.`,
    ],
    5: [
      `Level 4, with ${established.teamsMin} or more teams and ${plain(established.pupilsMin)} or more pupils.`,
      `A pooled result no less certain than ±${plain(established.halfWidthMax)}; what a new school could expect within ±${plain(established.predictionHalfWidthMax)}.`,
      `One result drawn by lot whose own security is ${established.randomisedSecurityMin} or more.`,
      `At least ${share(established.independentShareMin)} of the weight on measures that the authors did not make.`,
      'A verdict of helps, harms or no clear difference.',
    ],
  };
  return Object.entries(names).map(([level, name]) => ({
    level: Number(level),
    name,
    mark: `level-${level}`,
    must: must[Number(level)] as string[],
  }));
}
