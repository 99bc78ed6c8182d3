import { nothingYet } from '#core/contribute/contribution.ts';
import type { Contributed } from '#core/contribute/kinds.ts';
import type { Question } from '#core/contribute/question.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import { phases } from '#core/model/lists.ts';
import { shareLibrary } from './share-library.ts';
import type { SiteData } from './site-data.ts';

/** The marks that a write-up or report can bear before anybody else has tried it: a preview draws them. */
export const shareMarks: readonly string[] = [
  ...['none', 'special', ...phases].map((maker) => `maker-${maker}`),
  ...[1, 2, 3, 4, 5].map((level) => `level-${level}`),
  ...[0, 1, 2, 3, 4, 5].map((security) => `secure-${security}`),
  ...[0, 1, 2].map((tried) => `tried-${tried}`),
  ...['may-help', 'no-clear-difference', 'may-harm', 'unclear'].map((verdict) => `verdict-${verdict}`),
  'date-none',
];

/** What is asked first on a page with a form: printed into the page, so that nobody waits for the check to be loaded. */
export function firstQuestionsOf(kind: Contributed, site: SiteData): Question[] {
  const { policy, known } = shareLibrary(site);
  const about = { policy, known, today: site.now.slice(0, 10), taken: () => false };
  return questionsOf(nothingYet(kind), about).map(({ schema, ...question }) => ({
    ...question,
    ...(schema?.examples && { schema: { examples: schema.examples } }),
  }));
}
