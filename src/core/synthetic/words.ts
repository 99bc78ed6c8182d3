import type { Random } from './random.ts';

/** Building blocks of made-up prose: enough different words that an index of it behaves like one of real text. */
const who = [
  'Pupils',
  'Small groups',
  'Pairs',
  'The class',
  'Two year groups',
  'Weaker readers',
  'Our youngest',
  'Older pupils',
];
const did = [
  'read',
  'rehearsed',
  'sorted',
  'explained',
  'recorded',
  'practised',
  'compared',
  'sketched',
  'discussed',
  'planned',
  'revised',
  'counted',
];
const what = [
  'short passages',
  'worked examples',
  'number lines',
  'spelling patterns',
  'their drafts',
  'key words',
  'practical tasks',
  'map skills',
  'source extracts',
  'tricky sounds',
  'rhythm patterns',
  'fair tests',
  'storyboards',
  'sentence openers',
  'fractions',
  'timelines',
];
const how = [
  'in pairs',
  'before lunch',
  'with a timer',
  'on mini whiteboards',
  'with an adult nearby',
  'from memory',
  'aloud',
  'in silence',
  'with feedback the same day',
  'as a warm-up',
  'with prompt cards',
  'at home',
];
const when = [
  'every morning',
  'twice a week',
  'on Mondays',
  'for half a term',
  'after registration',
  'in every lesson',
  'once a fortnight',
  'in the last ten minutes',
];
const because = [
  'because it kept the steps small',
  'because time was short',
  'so that nobody waited',
  'so that mistakes came to light',
  'since books were not marked at once',
  'because it fitted the day',
  'so that quieter pupils spoke too',
];
const topics = [
  'fluency',
  'vocabulary',
  'fractions',
  'algebra',
  'spelling',
  'attendance',
  'behaviour',
  'writing',
  'homework',
  'questioning',
  'reasoning',
  'retrieval',
  'feedback',
  'transition',
  'phonics',
  'handwriting',
  'revision',
  'group work',
];

/** A sentence of about a dozen words. */
export const sentence = ({ pick, next }: Random): string =>
  `${pick(who)} ${pick(did)} ${pick(what)} ${pick(how)} ${pick(when)}${next() < 0.4 ? `, ${pick(because)}` : ''}.`;

/** So many sentences as one paragraph. */
export const paragraph = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');

/** A title of four to eight words. */
export function heading({ pick }: Random): string {
  const topic = pick(topics);
  return `${topic.charAt(0).toUpperCase()}${topic.slice(1)}: ${pick(what)} ${pick(how)}`;
}
