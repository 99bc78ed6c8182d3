import type { Finding } from '#core/model/finding.ts';
import { AMOUNT, type Amount, amountOf, fits } from './amounts.ts';
import { type Difference, differencesOf, pairsOf } from './facts.ts';

/** A change that a sentence tells: by how much, or from where to where. */
export type Told = { index: number; text: string } & (
  | { is: 'by'; amount: Amount; direction: 1 | -1 | 0; rough: boolean }
  | { is: 'from-to'; from: Amount; to: Amount; rough: boolean }
);

const UP = 'rose|risen|rises|grew|grown|increased|increases|improved|improves|gained|went up|climbed|jumped';
const DOWN = 'fell|fallen|falls|dropped|drops|declined|decreased|went down|sank|shrank|worsened';
const ROUGH =
  '(?:about|around|roughly|nearly|almost|over|more than|at least|some|approximately|up to|just over|just under)\\s+';
const UNIT =
  '(?:raw |scaled |scale |standardised |standard |percentage )?(?:points?|marks?|scores?)\\b|%|per ?cent\\b';

const BY = new RegExp(
  `\\b(${UP}|${DOWN})\\s+(?:\\w+ly\\s+|on average\\s+)?by\\s+(${ROUGH})?(?:an average of\\s+)?(${AMOUNT})\\s*(?:${UNIT})`,
  'gi',
);
const OF = new RegExp(
  `\\b(rise|gain|increase|improvement|growth|fall|drop|decline|decrease|difference|gap) of\\s+(${ROUGH})?(${AMOUNT})\\s*(?:${UNIT})`,
  'gi',
);
const MORE = new RegExp(
  `(?<![\\d.])(${ROUGH})?\\b(${AMOUNT})\\s*(?:${UNIT})\\s+(higher|lower|more|fewer|better|worse|ahead|behind)\\b`,
  'gi',
);
const FROM_TO = new RegExp(
  `\\b(?:${UP}|${DOWN})\\s+(?:\\w+ly\\s+|on average\\s+)?from\\s+(${ROUGH})?(?:an average of\\s+)?(${AMOUNT})\\s*(?:${UNIT})?(?: in \\w+)?\\s+to\\s+(${AMOUNT})(?:\\s*(?:${UNIT})|(?=[\\s]*[.,;:)]|$))`,
  'gi',
);

const upwards = new RegExp(`^(?:${UP}|rise|gain|increase|improvement|growth)$`, 'i');
const downwards = new RegExp(`^(?:${DOWN}|fall|drop|decline|decrease)$`, 'i');
const directionOf = (word: string): 1 | -1 | 0 => (upwards.test(word) ? 1 : downwards.test(word) ? -1 : 0);

/** What every expression above must find: most sentences have none of it. */
const HINT = /\b(?:points?|marks?|scores?|per ?cent|from)\b|%/i;

/** The changes that a sentence tells with a figure. */
export function changesToldIn(sentence: string): Told[] {
  if (!HINT.test(sentence)) return [];
  const by = [...sentence.matchAll(BY), ...sentence.matchAll(OF)].map((found): Told => {
    const [text, word = '', rough, amount = ''] = found;
    return {
      is: 'by',
      index: found.index,
      text,
      amount: amountOf(amount),
      direction: directionOf(word),
      rough: Boolean(rough),
    };
  });
  const more = [...sentence.matchAll(MORE)].map((found): Told => {
    const [text, rough, amount = ''] = found;
    return {
      is: 'by',
      index: found.index,
      text,
      amount: amountOf(amount),
      direction: 0,
      rough: Boolean(rough),
    };
  });
  const fromTo = [...sentence.matchAll(FROM_TO)].map((found): Told => {
    const [text, rough, from = '', to = ''] = found;
    return {
      is: 'from-to',
      index: found.index,
      text,
      from: amountOf(from),
      to: amountOf(to),
      rough: Boolean(rough),
    };
  });
  return [...by, ...more, ...fromTo];
}

/** What findings declare instead of the change that is told; nothing where it agrees, or where they declare no change. */
export function contradiction(told: Told, findings: readonly Finding[]): string | undefined {
  if (told.is === 'from-to') {
    const pairs = findings.flatMap(pairsOf);
    const same = ([a, b]: [number, number]) => fits(told.from, a, told.rough) && fits(told.to, b, told.rough);
    const [first] = pairs;
    return first === undefined || pairs.some(same) ? undefined : `from ${first[0]} to ${first[1]}`;
  }
  const facts = findings.flatMap(differencesOf);
  const same = ({ value, either }: Difference) =>
    fits(told.amount, value, told.rough) &&
    (either || told.direction === 0 || value === 0 || Math.sign(value) === told.direction);
  const [first] = facts;
  if (first === undefined || facts.some(same)) return undefined;
  const nearest = facts.reduce(
    (best, fact) =>
      Math.abs(Math.abs(fact.value) - told.amount.value) < Math.abs(Math.abs(best.value) - told.amount.value)
        ? fact
        : best,
    first,
  );
  return `${nearest.value < 0 && !nearest.either ? 'a fall of ' : ''}${round(Math.abs(nearest.value))} (${nearest.says})`;
}

const round = (value: number): number => Number(value.toFixed(2));
