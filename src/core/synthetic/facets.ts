import type { Subject } from '#core/model/lists.ts';

/** A title from outside, with labels such as `maths-primary`. */
export type Title = { id: string; title: string; facets: readonly string[] };

const subjectOf: Record<string, Subject> = {
  art: 'art-and-design',
  citizenship: 'citizenship',
  computing: 'computing',
  'cooking-nutrition': 'design-and-technology',
  'design-technology': 'design-and-technology',
  english: 'english',
  french: 'languages',
  geography: 'geography',
  german: 'languages',
  history: 'history',
  latin: 'classics',
  maths: 'mathematics',
  mathematics: 'mathematics',
  music: 'music',
  'physical-education': 'physical-education',
  'religious-education': 'religious-education',
  'rshe-pshe': 'rshe',
  science: 'science',
  spanish: 'languages',
};

const agesOf: Record<string, [number, number]> = { primary: [5, 11], secondary: [11, 16] };

/** The subjects and ages that labels of the form subject-phase stand for; labels outside our lists are passed over. */
export function readFacets(facets: readonly string[]): {
  subjects: Subject[];
  ages: [number, number] | undefined;
} {
  const subjects = new Set<Subject>();
  let ages: [number, number] | undefined;
  for (const facet of facets) {
    const cut = facet.lastIndexOf('-');
    const phase = agesOf[facet.slice(cut + 1)];
    const subject = subjectOf[phase ? facet.slice(0, cut) : facet];
    if (subject) subjects.add(subject);
    if (phase) ages = ages ? [Math.min(ages[0], phase[0]), Math.max(ages[1], phase[1])] : phase;
  }
  return { subjects: [...subjects], ages };
}
