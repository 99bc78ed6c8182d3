import type { Level } from '../evidence/scale.ts';
import type { Ask } from '../model/community.ts';
import { label } from '../model/label.ts';
import type { Outcome, Subject } from '../model/lists.ts';
import type { Similarity } from '../model/policy-similarity.ts';
import { apart } from '../schools/apart.ts';
import { because } from '../schools/because.ts';
import { type Characteristic, characteristics, inUnits, terms } from '../schools/characteristics.ts';
import { measuresBy } from '../schools/comparable.ts';
import { offerFor } from '../schools/exchange.ts';
import { type Likeness, likenesses, likenessOf } from '../schools/likeness.ts';
import { byId, type Comparable, sameSort } from '../schools/most-alike.ts';
import type { Elsewhere } from './repeated-elsewhere.ts';

/** Something a school made work: its own write-up or its report on another's, how sure it is, and who did it there. */
export type MadeWork = {
  practice: string;
  title: string;
  outcome: Outcome;
  ages: readonly [number, number];
  subjects: readonly Subject[];
  level: Level | null;
  by: readonly string[];
  /** What schools other than the one that wrote it up told of it. */
  elsewhere: Elsewhere;
};

/** A school as it could answer an ask. */
export type Answerer = {
  id: string;
  name: string;
  context: Comparable<Characteristic>;
  offers: readonly string[];
  welcomesVisits: boolean;
  worked: readonly MadeWork[];
  trying: readonly { practice: string; title: string; outcome: Outcome }[];
};

/** How a school could answer, the most useful first. */
const waysToAnswer = ['made-it-work', 'offers-it', 'is-trying-it'] as const;

/**
 * A school that could answer an ask: how, what it points to, whom to speak to, and how like the asking school it is. `help` says what
 * it could answer with, `because` why it is called like the asking school or cannot be; both in sentences.
 */
export type AskMatch = {
  school: string;
  way: (typeof waysToAnswer)[number];
  practices: string[];
  people: string[];
  /** Null where the two cannot be compared: another phase or sort, or nothing known of both. */
  likeness: Likeness | null;
  help: string[];
  because: string[];
};

/** The school that asks, as others are compared with it; `own` practices are those it has already written up or tried. */
export type Asker = { id: string; name: string; context: Comparable<Characteristic>; phase: string };

/**
 * The schools that could answer an ask, best first: who made something work on the same outcome before who offers it before who is
 * trying it; then the more alike, then those who teach the same ages and subjects, then the surer, then who opens its doors where a visit is asked for; ties by id. The asking
 * school is never among them, and the order in which schools are given changes nothing.
 */
export function matchesForAsk(
  ask: Ask,
  asker: Asker | undefined,
  schools: readonly Answerer[],
  similarity: Similarity,
): AskMatch[] {
  return schools
    .filter(({ id }) => id !== (asker?.id ?? ask.school))
    .flatMap((school) => {
      const found = helpFrom(ask, school);
      if (!found) return [];
      const like = asker ? likenessTo(asker, school, similarity) : { likeness: null, because: [] };
      const open = ask.wants.includes('visit') && school.welcomesVisits;
      const match: AskMatch = {
        ...{ school: school.id, way: found.way, practices: found.practices, people: found.people },
        likeness: like.likeness,
        help: [...found.help, ...(open ? ['Visitors are welcome.'] : [])],
        because: like.because,
      };
      return [{ match, order: [found.fits, found.level, Number(open)] as const }];
    })
    .sort(
      (a, b) =>
        waysToAnswer.indexOf(a.match.way) - waysToAnswer.indexOf(b.match.way) ||
        place(a.match.likeness) - place(b.match.likeness) ||
        b.order[0] - a.order[0] ||
        b.order[1] - a.order[1] ||
        b.order[2] - a.order[2] ||
        byId(a.match.school, b.match.school),
    )
    .map(({ match }) => match);
}

const place = (likeness: Likeness | null): number =>
  likeness === null ? likenesses.length : likenesses.indexOf(likeness);

type Help = Pick<AskMatch, 'way' | 'practices' | 'people' | 'help'> & { fits: number; level: number };

function helpFrom(ask: Ask, { worked, offers, trying }: Answerer): Help | undefined {
  const made = worked
    .filter(({ outcome }) => outcome === ask.outcome)
    .sort(
      (a, b) =>
        fitOf(ask, b) - fitOf(ask, a) || (b.level ?? 0) - (a.level ?? 0) || byId(a.practice, b.practice),
    );
  const offer = offerFor(ask, offers);
  const offered = offer === undefined ? [] : [`Offers: “${offer}”.`];
  const [best] = made;
  if (best)
    return {
      ...{ way: 'made-it-work', practices: made.map(({ practice }) => practice) },
      people: [...new Set(made.flatMap(({ by }) => by))],
      help: [...made.map((one) => madeText(one, ask)), ...offered],
      ...{ fits: fitOf(ask, best), level: best.level ?? 0 },
    };
  const now = trying.filter(({ outcome }) => outcome === ask.outcome);
  const tries = now.map(({ title }) => `Is trying “${title}” now.`);
  const practices = now.map(({ practice }) => practice);
  const [way] = [...(offer ? ['offers-it' as const] : []), ...(now.length ? ['is-trying-it' as const] : [])];
  return way && { way, practices, people: [], help: [...offered, ...tries], fits: 0, level: 0 };
}

/** How many of ages and subjects fit what is asked for: what is not asked for fits. */
function fitOf({ ages, subjects }: Ask, made: MadeWork): number {
  const sameAges = ages === undefined || (ages[0] <= made.ages[1] && made.ages[0] <= ages[1]);
  const sameSubject =
    !subjects?.length || made.subjects.length === 0 || subjects.some((one) => made.subjects.includes(one));
  return Number(sameAges) + Number(sameSubject);
}

function madeText(made: MadeWork, ask: Ask): string {
  const more = [
    ...(made.level === null ? [] : [`level ${made.level}`]),
    ...(made.elsewhere.told > 1
      ? [`worked in ${made.elsewhere.worked} of ${made.elsewhere.told} schools that repeated it`]
      : []),
    ...(fitOf({ ...ask, subjects: [] }, made) < 2 ? [`with ages ${made.ages[0]} to ${made.ages[1]}`] : []),
  ];
  const what = `Made “${made.title}” work for ${label(made.outcome).toLowerCase()}`;
  return `${what}${more.length ? ` (${more.join('; ')})` : ''}.`;
}

function likenessTo(
  asker: Asker,
  school: Answerer,
  similarity: Similarity,
): Pick<AskMatch, 'likeness' | 'because'> {
  if (!sameSort(asker.context, school.context))
    return { likeness: null, because: ['Of another phase or sort of school.'] };
  const told = characteristics.filter((key) => asker.context.values[key] !== undefined);
  const measures = measuresBy(told, asker.phase, similarity);
  const { relative, parts } = apart(measures, asker.context.values, school.context.values);
  const known = parts.filter((part) => part.known);
  if (known.length === 0)
    return { likeness: null, because: ['How like it is cannot be told: figures are missing.'] };
  const reasons = because(known, [asker.context.values, school.context.values], {
    ...{ term: (key: Characteristic) => terms[key], value: inUnits },
    names: [asker.name, school.name],
  });
  return { likeness: likenessOf(relative, similarity), because: reasons };
}
