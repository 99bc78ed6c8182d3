import { complete } from '#core/contribute/complete.ts';
import type { About } from '#core/contribute/contribution.ts';
import { placeOf } from '#core/contribute/faults.ts';
import { fromFile } from '#core/contribute/from-file.ts';
import { objections } from '#core/contribute/objections.ts';
import { questionsOf } from '#core/contribute/questions.ts';
import { ratingWith } from '#core/contribute/rating-with.ts';
import { ratingSoFar, standing } from '#core/contribute/standing.ts';
import { toData } from '#core/contribute/to-data.ts';
import { writeFile } from '#core/contribute/write-file.ts';
import type { Rating } from '#core/evidence/rate.ts';
import { kinds } from '#core/model/kinds.ts';
import { lookAtAll } from '#core/share/look-at-all.ts';
import { ratedSoFar } from '#core/share/rated-so-far.ts';
import { checkText } from './check-text.ts';
import type { Ask, Asks, CheckerContext, Supported, Underway } from './protocol.ts';

const supportedBy = (rating: Rating | undefined): Supported | null => {
  if (!rating) return null;
  const { level, security, verdict, words, nextStep } = rating;
  return { level, security, verdict, nextStep, says: words, lines: standing(rating) };
};

const nothingKnown: About['known'] = { person: [], school: [], priority: [], practice: [], try: [] };

/** What the questions need to know, from what the page sent. */
function aboutFor(
  { policy, today, paths, known }: CheckerContext,
  of: Pick<About, 'outcome' | 'practice'>,
): About {
  const there = new Set(paths);
  return {
    ...{ policy, today, known: known ?? nothingKnown, taken: (path) => there.has(path) },
    ...of,
  };
}

const withAbout =
  <Given extends Underway, Answer>(answer: (given: Given, about: About) => Answer) =>
  (given: Given, context: CheckerContext): Answer =>
    answer(given, aboutFor(context, given.outcome === undefined ? {} : { outcome: given.outcome }));

const bytesOf = (text: string) => new TextEncoder().encode(text);

type Answer<T> = T | Promise<T>;

/** How each question is answered; a promise where a part of the program is loaded for it. */
export const answers: {
  [A in Ask]: (given: Asks[A]['given'], context: CheckerContext) => Answer<Asks[A]['answer']>;
} = {
  check({ path, text, beside = [] }, { known: _, ...context }) {
    return checkText(path, text, { ...context, beside });
  },
  supported({ path, text, beside = [] }, context) {
    return supportedBy(ratingWith({ path, bytes: bytesOf(text) }, beside, context));
  },
  async preview(given, context) {
    const { preview } = await import('./preview.ts');
    return preview(given, context);
  },
  async changed(given, context) {
    const { changed } = await import('./changed.ts');
    return changed(given, context);
  },
  look({ underway, of = {}, beside = [] }, context) {
    const about = aboutFor(context, of);
    const { known: _, shown: _shown, ...facts } = context;
    const looks = lookAtAll(underway, about, (path, text, more) =>
      checkText(path, text, { ...facts, paths: [...facts.paths, ...more], beside }),
    );
    return { ...looks, standing: supportedBy(ratedSoFar(underway.main, about, beside)) };
  },
  read: ({ path, text }, context) => fromFile(path, text, aboutFor(context, {})),
  questions: withAbout(({ contribution }, about) => questionsOf(contribution, about)),
  objections: withAbout(({ contribution, key, value }, about) => {
    const question = questionsOf(contribution, about).find((one) => one.key === key);
    return question ? objections(contribution, question, value, about) : { refuse: [], caution: [] };
  }),
  standing: withAbout(({ contribution }, about) => supportedBy(ratingSoFar(contribution, about))),
  file: withAbout(({ contribution }, about) => {
    const whole = complete(contribution, about);
    const written = 'contribution' in whole ? whole.contribution : contribution;
    const data = toData(written, about);
    const checked = kinds[contribution.kind].schema.safeParse(data);
    return {
      path: placeOf(written),
      text: writeFile(written, checked.success ? (checked.data as Record<string, unknown>) : data),
      problems: 'problems' in whole ? whole.problems : [],
    };
  }),
};
