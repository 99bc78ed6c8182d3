import type { Ask } from '../model/community.ts';
import { label } from '../model/label.ts';
import type { Outcome } from '../model/lists.ts';
import type { School } from '../model/people.ts';
import { stem } from '../search/stem.ts';
import { isLittle, wordsOf } from '../search/words.ts';

/** What made work somewhere: the write-up and the outcome that changed. */
export type Worked = { title: string; outcome: Outcome };

/** What a school brings to others: what it offers, what it made work, and what it asks for now. */
export type Brings = {
  id: string;
  name: string;
  offers: readonly string[];
  worked: readonly Worked[];
  asks: readonly Ask[];
};

/** A school without asks, offers or anything tried. */
export const bringsNothing = (id: string, school?: Pick<School, 'name' | 'offers'>): Brings => ({
  id,
  name: school?.name ?? id,
  offers: school?.offers ?? [],
  worked: [],
  asks: [],
});

/** Words of schools that say nothing of what is offered. */
const usual = new Set(
  wordsOf(
    'school schools pupil pupils teacher teachers teaching class classes year years staff visit talk talks minutes lead leads help helps work works working learning practice come anyone someone find turned round',
  ).map(stem),
);

/** The words of a text that tell what it is about, as stems. */
export const telling = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !isLittle(word) && word.length > 2)
      .map(stem)
      .filter((word) => !usual.has(word)),
  );

/**
 * How one school could answer an ask of another, as a reason for a person; undefined where nothing says that it could.
 * What it made work on the same outcome comes first, then an offer that shares a telling word with the ask.
 */
export function answerTo(ask: Ask, asker: string, other: Brings): string | undefined {
  const what = `${asker} asks: “${ask.title}”`;
  const made = other.worked.find(({ outcome }) => outcome === ask.outcome);
  if (made) return `${what}; ${other.name} made “${made.title}” work on ${label(ask.outcome).toLowerCase()}.`;
  const offer = offerFor(ask, other.offers);
  return offer === undefined ? undefined : `${what}; ${other.name} offers: “${offer}”.`;
}

/** The first offer that shares a telling word with an ask: its title, its outcome or a subject. */
export function offerFor(ask: Ask, offers: readonly string[]): string | undefined {
  const wanted = telling([ask.title, label(ask.outcome), ...(ask.subjects ?? []).map(label)].join(' '));
  return offers.find((text) => [...telling(text)].some((word) => wanted.has(word)));
}

/** The asks that two schools could answer for each other, as reasons. */
export function exchanges(a: Brings, b: Brings): string[] {
  return [
    ...a.asks.flatMap((ask) => answerTo(ask, a.name, b) ?? []),
    ...b.asks.flatMap((ask) => answerTo(ask, b.name, a) ?? []),
  ];
}
