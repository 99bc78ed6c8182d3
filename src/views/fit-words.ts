import type { Part, Values } from '#core/schools/apart.ts';
import { inUnits, terms } from '#core/schools/characteristics.ts';
import type { Fit, LikelyEffect, Near } from '#core/schools/fit.ts';
import type { Reader, Sayable } from '#core/schools/reader.ts';
import { interval, many, plain, signed } from './numbers.ts';
import type { PlaceView } from './places.ts';
import { inSentence, label, listed } from './words.ts';

/** One of the places most like a reader's school, in words. */
export type NearItem = { name: string; href: string; meta: string[]; compared: string; open: string | null };

const places = (list: readonly PlaceView[]): string => {
  const studies = list.filter(({ kind }) => kind === 'study').length;
  if (studies === 0) return many(list.length, 'school');
  return studies === list.length ? many(studies, 'study', 'studies') : many(list.length, 'place');
};

/** The answer in a sentence or two: what happened in the places most like the reader's, or why nobody can say. */
export function headline(fit: Fit<PlaceView>, reader: Reader): string {
  const { nearest, unlike, silent, elsewhere } = fit;
  const phase = `${inSentence(reader.phase)} phase`;
  const compared = [...nearest, ...unlike].map(({ place }) => place);
  const here = [...compared, ...silent];
  if (here.length + elsewhere.length === 0)
    return 'Nobody has tried it yet, so nothing can be said for your school.';
  if (here.length === 0) return `It has been tried in ${places(elsewhere)}, but not in the ${phase}.`;
  const tried = `It has been tried in ${places(here)} of the ${phase}.`;
  if (Object.keys(reader.values).length === 0)
    return `${tried} Say more of your school to see how like it ${here.length === 1 ? 'that is' : 'they are'}.`;
  if (compared.length === 0)
    return here.length === 1
      ? `${tried} It says too little of its pupils to tell how like yours they are.`
      : `${tried} None says enough of its pupils to tell how like yours they are.`;
  if (nearest.length === 0)
    return `${capital(places(compared))} can be compared with your school, and ${compared.length === 1 ? 'it is not' : 'none is'} like it.`;
  if (!fit.enough)
    return `Only ${places(nearest.map(({ place }) => place))} like your school can be compared with it. That is too few to go by.`;
  return worked(nearest.map(({ place }) => place));
}

function worked(nearest: readonly PlaceView[]): string {
  const count = (side: PlaceView['side']) => nearest.filter((place) => place.side === side).length;
  const [better, worse, of] = [count('better'), count('worse'), nearest.length];
  const studies = nearest.filter(({ kind }) => kind === 'study').length;
  const none = (number: number) => (number === 0 ? 'none' : String(number));
  if (studies === 0) return `Worked in ${better} of the ${of} schools most like yours.`;
  const which = studies === of ? 'studies' : 'places';
  const how = studies === of ? 'came out clearly better' : 'worked or came out clearly better';
  return `Of the ${of} ${which} most like your school, ${none(better)} ${how} and ${none(worse)} ${studies === of ? 'clearly ' : 'did '}worse.`;
}

/** What was left out of the count, in a sentence; null where nothing was. */
export function leftOut({ silent, elsewhere, unlike, nearest, alike }: Fit<PlaceView>): string | null {
  const parts = [
    [alike - nearest.length, 'further from your school than these'],
    [unlike.length, 'unlike your school, or silent on how it came out'],
    [silent.length, 'with too little known of the pupils'],
    [elsewhere.length, 'of another phase or sort of school'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${plain(count, 0)} ${words}`);
  return told.length ? `Not counted: ${told.join('; ')}.` : null;
}

/** Two schools side by side, on what is known of both. */
export const comparedText = (
  parts: readonly Part<Sayable>[],
  theirs: Values<Sayable>,
  { values }: Pick<Reader, 'values'>,
): string => {
  const compared = parts
    .filter(({ known }) => known)
    .map(
      ({ key }) =>
        `${terms[key]} ${inUnits(key, theirs[key] as number)} (yours ${inUnits(key, values[key] as number)})`,
    );
  return `${compared.join('; ')}.`;
};

/** One of the nearest places: how like, how it came out, on what it was compared, and what had to be left open. */
export function nearItem({ place, apart, likeness }: Near<PlaceView>, reader: Reader): NearItem {
  const open = apart.parts.filter(({ known }) => !known).map(({ key }) => inSentence(terms[key]));
  const unknown = open.length ? `Not known there: ${listed(open)}.` : '';
  return {
    ...{ name: place.name, href: place.href, meta: [label(likeness), place.says] },
    compared: comparedText(apart.parts, place.values, reader),
    open: [unknown, place.note ? `${place.note}.` : ''].filter(Boolean).join(' ') || null,
  };
}

/** The average that counts places by their likeness, always as an interval and marked for what it is. */
export function estimateText({ estimate, ci, studies, effective }: LikelyEffect): string {
  const worth = `${many(studies, 'result')}, worth about ${plain(effective, 1)} of equal weight`;
  return `Counting each result by how like your school it is: ${signed(estimate)}, likely ${interval(ci)} (${worth}).`;
}

/** That average in one warning. */
export const exploratory =
  'Exploratory. Likeness in a few figures is not a trial in schools like yours, and this average has not been reviewed.';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
