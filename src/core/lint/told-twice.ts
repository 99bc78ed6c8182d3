import type { Finding } from '#core/model/finding.ts';
import { AMOUNT, AMOUNTS, type Amount, amountOf, fits, type Meant } from './amounts.ts';
import { type Difference, differencesOf, pairsOf } from './facts.ts';
import { matches } from './words/spans.ts';

/** A change that a sentence tells: by how much, or from where to where. `percent`: of what it was. */
export type Told = { index: number; text: string; meant: Meant } & (
  | { is: 'by'; amount: Amount; direction: 1 | -1 | 0; percent: boolean }
  | { is: 'from-to'; from: Amount; to: Amount }
);

const UP =
  'rose|risen|rises|grew|grown|increased|increases|improved|improves|gained|went up|gone up|moved up|climbed|jumped|leapt|(?:was|were|is|are) up';
const DOWN =
  'fell|fallen|falls|dropped|drops|declined|decreased|went down|gone down|moved down|sank|shrank|worsened|lost|(?:was|were|is|are) down';
const RISES = 'rise|gain|increase|improvement|growth|jump|leap';
const FALLS = 'fall|drop|decline|decrease|loss';
const APART = 'difference|gap|change';

const LEAST = 'at least|more than|over|no less than|upwards of';
const MOST = 'up to|at most|less than|under|no more than|as (?:much|many) as';
const ROUGH = 'about|around|roughly|nearly|almost|some|approximately|just over|just under|close to|perhaps';
const HOW = `(?<how>(?:just over|just under|${LEAST}|${MOST}|${ROUGH})\\s+)?(?:an? (?:average|mean)(?: \\w+)? of\\s+|on average\\s+)?`;
const POINTS = '(?:raw |scaled |scale |standardised |standard |percentage )?(?:points?|marks?|scores?)\\b';
const UNIT = `(?<unit>${POINTS}|%|per ?cent\\b)`;
const MANNER = '(?:\\w+ly\\s+|on average\\s+)?';

/** Ways to tell a change by its size. `by`: the size; `up`, `down`: which way. */
const SIZES = [
  `\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\s+${MANNER}(?:by\\s+)?${HOW}(?<by>${AMOUNTS})\\s*${UNIT}`,
  `\\b(?:(?<up>${RISES})|(?<down>${FALLS})|${APART})(?: in (?:[\\w-]+ ){0,3}[\\w-]+)?\\s+(?:of|was|is|were|came to)\\s+${HOW}(?<by>${AMOUNTS})\\s*${UNIT}`,
  `(?<![\\d.])${HOW}\\b(?<by>${AMOUNTS})\\s*${UNIT}\\s+(?:higher|lower|more|fewer|better|worse|ahead|behind)\\b`,
  `(?<![\\d.])\\b(?<by>${AMOUNT})[- ](?<unit>(?:percentage[- ])?(?:point|mark)s?|per ?cent)[- ](?:(?<up>${RISES})|(?<down>${FALLS})|${APART})\\b`,
  `\\b(?:(?<up>up)|(?<down>down))(?<=[(,–-] ?(?:up|down))\\s+(?:by\\s+)?${HOW}(?<by>${AMOUNTS})\\s*${UNIT}`,
  `(?<![\\w.])(?:(?<up>\\+)|(?<down>[-−–]))(?<by>${AMOUNT})\\s*${UNIT}`,
].map((way) => new RegExp(way, 'gi'));

/** Words that tell a change as so many times what was: how many per cent that is. */
const TIMES: Readonly<Record<string, number>> = { doubled: 100, trebled: 200, tripled: 200, halved: -50 };
const MULTIPLES =
  /\b(?:scores?|marks?|means?|averages?|results?)\b(?: (?:has|have|had))?(?<how> (?:more than|at least|nearly|almost|about|just))? (?<times>doubled|trebled|tripled|halved)\b/gi;

/** Ways to tell a change by its ends. */
const ENDS = [
  `\\b(?:${UP}|${DOWN}|went|moved|gone)\\s+${MANNER}from\\s+${HOW}(?<from>${AMOUNT})\\s*${UNIT.replace('<unit>', ':')}?(?: in \\w+)?\\s+to\\s+(?<to>${AMOUNT})(?:\\s*${UNIT.replace('<unit>', ':')}|(?=[\\s]*[.,;:)]|$))`,
  `(?:\\b(?:was|were|averaged|of)|(?<=\\b(?:scores?|marks?|means?|averages?|results?)):)\\s+${HOW}(?<from>${AMOUNT})(?:\\s*${UNIT.replace('<unit>', ':')})? (?:before(?:hand)?|at the (?:start|beginning))(?:,? and|[,;])? (?:was )?(?<to>${AMOUNT})(?:\\s*${UNIT.replace('<unit>', ':')})? (?:after(?:wards)?|at the end)\\b`,
  `\\b(?:mean|average|score)s?(?: (?!was|were|of)[a-z]+){0,4} (?:was|were) ${HOW}(?<to>${AMOUNT})(?: (?:in|at|by) (?:the )?[a-z]+)?,? (?:against|compared with|compared to|up from|down from) (?<from>${AMOUNT})(?! ?(?:%|per ?cent|nationally|out of|for|in (?:the )?(?:other|comparison|control|next)))`,
].map((way) => new RegExp(way, 'gi'));

/** Every expression above needs a number and one of these words: most sentences lack one or the other. */
const NUMBER = new RegExp(AMOUNT, 'i');
const HINT =
  /\b(?:points?|marks?|scores?|per ?cent|from|before|against|compared|doubled|trebled|tripled|halved)\b|%/i;

const meantBy = (how = ''): Meant => {
  const said = how.trim().toLowerCase();
  if (said === '') return 'exactly';
  if (new RegExp(`^(?:${ROUGH})$`).test(said)) return 'roughly';
  return new RegExp(`^(?:${LEAST})$`).test(said) ? 'at-least' : 'at-most';
};

function* sizesIn(sentence: string): Generator<Told> {
  for (const way of SIZES)
    for (const { found } of matches(sentence, way)) {
      const { 0: text, index, groups = {} } = found;
      const { how, by = '', up, down, unit = '' } = groups;
      const direction = up ? 1 : down ? -1 : 0;
      const percent = /^(?:%|per ?cent)/i.test(unit);
      yield { is: 'by', index, text, meant: meantBy(how), amount: amountOf(by), direction, percent };
    }
}

function* multiplesIn(sentence: string): Generator<Told> {
  for (const { found } of matches(sentence, MULTIPLES)) {
    const { 0: text, index, groups = {} } = found;
    const percent = TIMES[groups['times']?.toLowerCase() ?? ''] ?? 0;
    const meant = meantBy(groups['how']);
    const amount = { value: Math.abs(percent), decimals: 0 };
    yield {
      ...{ is: 'by', index, text, amount, percent: true },
      ...{ direction: percent < 0 ? -1 : 1, meant: meant === 'exactly' ? 'roughly' : meant },
    };
  }
}

function* endsIn(sentence: string): Generator<Told> {
  for (const way of ENDS)
    for (const { found } of matches(sentence, way)) {
      const { 0: text, index, groups = {} } = found;
      const { how, from = '', to = '' } = groups;
      yield { is: 'from-to', index, text, meant: meantBy(how), from: amountOf(from), to: amountOf(to) };
    }
}

/** The changes that a sentence tells with a figure; of two ways to read the same words the longer. */
export function changesToldIn(sentence: string): Told[] {
  if (!HINT.test(sentence)) return [];
  const figures = NUMBER.test(sentence) ? [...sizesIn(sentence), ...endsIn(sentence)] : [];
  const all = [...figures, ...multiplesIn(sentence)].sort(
    (a, b) => a.index - b.index || b.text.length - a.text.length,
  );
  return all.filter(
    ({ index }, place) => !all.slice(0, place).some((other) => index < other.index + other.text.length),
  );
}

/** What findings declare instead of the change that is told; nothing where it agrees, or where they declare no change. */
export function contradiction(told: Told, findings: readonly Finding[]): string | undefined {
  if (told.is === 'from-to') {
    const pairs = findings.flatMap(pairsOf);
    const same = ([a, b]: [number, number]) => fits(told.from, a, told.meant) && fits(told.to, b, told.meant);
    const [first] = pairs;
    return first === undefined || pairs.some(same) ? undefined : `from ${first[0]} to ${first[1]}`;
  }
  const facts = findings.flatMap(differencesOf);
  const same = ({ value, either, relative }: Difference) =>
    (told.percent || relative !== true) &&
    fits(told.amount, value, told.meant) &&
    (either || told.direction === 0 || value === 0 || Math.sign(value) === told.direction);
  const [first] = facts;
  if (first === undefined || facts.some(same)) return undefined;
  const nearest = facts
    .filter(({ relative }) => told.percent || relative !== true)
    .reduce(
      (best, fact) =>
        Math.abs(Math.abs(fact.value) - told.amount.value) <
        Math.abs(Math.abs(best.value) - told.amount.value)
          ? fact
          : best,
      first,
    );
  return `${nearest.value < 0 && !nearest.either ? 'a fall of ' : ''}${round(Math.abs(nearest.value))} (${nearest.says})`;
}

const round = (value: number): number => Number(value.toFixed(2));
