import type { Postings } from './postings.ts';

/** One thing that can stand for a term: the documents it is in, and how well it stands for what was typed, from 0 to 1. */
export type Sense = { weight: number; at: Postings };

/** One term of a query, with everything that can stand for it. */
export type Term = { senses: readonly Sense[] };

/** What ranking has to know of the documents, by number. Numbers go from the best supported practice to the least. */
export type Documents = {
  count: number;
  /** How many words the title has. */
  titleWords(document: number): number;
  /** Subjects, as numbers. */
  subjects(document: number): readonly number[];
};

/** A document that was found, how well it fits, and how much of the query it covers, up to 1; scores compare within one query only. */
export type Ranked = { document: number; score: number; covers: number };

/** Chosen on half of the judged queries; see tests/bench/RESULTS.md. */
export const tuned = {
  /** How much a word in the post counts, of one in the title. */
  text: 0.35,
  /** How much longer titles count less: 0 not at all, 1 in full. */
  length: 0.4,
  /** How strongly documents that have more of the terms stand before those that have fewer. */
  coverage: 1.5,
  /** How strongly documents of the subject that most of the best documents are of stand before others. */
  agreement: 1,
  /** How many of the best documents say which subject that is. */
  agreeing: 30,
};

/**
 * Documents that have any of the terms, best first; equal ones in order of their numbers, so the better supported first.
 *
 * A term is worth its inverse document frequency (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, eq. 3.2), where
 * documents count by how well their sense stands for what was typed: a word with unlikely guesses beside it stays as rare as it is.
 * A document is worth the sum over terms of its best sense, by field and title length, times how much of the query it covers.
 */
export function rank(terms: readonly Term[], documents: Documents, settings = tuned): Ranked[] {
  const scores = new Float64Array(documents.count);
  const covered = new Float64Array(documents.count);
  let whole = 0;
  for (const { senses } of terms) {
    const title = bestSense(senses, ({ at }) => at.title);
    const text = bestSense(senses, ({ at }) => at.text);
    const anywhere = rarity(sizeOf(new Map([...text, ...title])), documents.count);
    const worth = title.size > 0 ? rarity(sizeOf(title), documents.count) : anywhere;
    whole += worth;
    const add = (document: number, weight: number, part: number) => {
      scores[document] = (scores[document] as number) + part * weight;
      covered[document] = (covered[document] as number) + worth * Math.min(1, weight * 1.25);
    };
    for (const [document, weight] of title) add(document, weight, worth);
    for (const [document, weight] of text)
      if (!title.has(document)) add(document, weight * settings.text, anywhere);
  }
  const mean = meanTitle(documents);
  const found: Ranked[] = [];
  for (let document = 0; document < documents.count; document += 1) {
    const score = scores[document] as number;
    if (score === 0) continue;
    const length = 1 - settings.length + (settings.length * documents.titleWords(document)) / mean;
    const covers = (covered[document] as number) / whole;
    found.push({ document, score: (score / length) * covers ** settings.coverage, covers });
  }
  return found.sort(bestFirst);
}

/** Inverse document frequency: what is in few documents says more; 0 where nothing has it. */
export const rarity = (having: number, count: number): number =>
  having === 0 ? 0 : Math.log(1 + (count - having + 0.5) / (having + 0.5));

const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score || a.document - b.document;

/** How many documents have a term, those that have it in a lesser sense than others as less than one. */
function sizeOf(weights: ReadonlyMap<number, number>): number {
  let [sum, most] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight > most) most = weight;
  }
  return most > 0 ? sum / most : 0;
}

function bestSense(
  senses: readonly Sense[],
  field: (sense: Sense) => readonly number[],
): Map<number, number> {
  const best = new Map<number, number>();
  for (const sense of senses)
    for (const document of field(sense))
      if (sense.weight > (best.get(document) ?? 0)) best.set(document, sense.weight);
  return best;
}

const means = new WeakMap<Documents, number>();

function meanTitle(documents: Documents): number {
  const known = means.get(documents);
  if (known !== undefined) return known;
  let sum = 0;
  for (let document = 0; document < documents.count; document += 1) sum += documents.titleWords(document);
  const mean = Math.max(1, sum / Math.max(1, documents.count));
  means.set(documents, mean);
  return mean;
}

/**
 * What the best documents are mostly about is what is looked for: others of that subject move up. A query of one term says
 * nothing of a subject.
 */
export function agreed(
  ranked: readonly Ranked[],
  documents: Documents,
  terms: number,
  settings = tuned,
): readonly Ranked[] {
  if (terms < 2) return ranked;
  const votes = new Map<number, number>();
  let all = 0;
  for (const { document, score } of ranked.slice(0, settings.agreeing))
    for (const subject of documents.subjects(document)) {
      votes.set(subject, (votes.get(subject) ?? 0) + score ** 2);
      all += score ** 2;
    }
  const share = (document: number) =>
    Math.max(0, ...documents.subjects(document).map((subject) => (votes.get(subject) ?? 0) / all));
  return ranked
    .map((one) => ({ ...one, score: one.score * (1 + settings.agreement * share(one.document)) }))
    .sort(bestFirst);
}
