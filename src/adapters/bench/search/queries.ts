import { z } from 'zod';
import { agePhases } from '#core/model/age-phases.ts';
import { readFacets } from '#core/synthetic/facets.ts';

const queries = z
  .array(
    z.looseObject({
      query: z.string().trim().min(1),
      category: z.string().default('all'),
      subject: z.string().nullish(),
      phase: z.string().nullish(),
      relevance: z.record(z.string(), z.number().min(0)),
    }),
  )
  .min(1);

/** A query with its judgements, and the subject and phase it was asked in, as values chosen in the site's facets. */
export type JudgedQuery = {
  query: string;
  category: string;
  judged: Record<string, number>;
  chosen: ReadonlyMap<string, readonly string[]>;
};

/** Reads a JSON list of judged queries. Throws, in words, naming the entry that is not so. */
export function queriesFrom(json: string, name: string): JudgedQuery[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${(error as Error).message}`);
  }
  const read = queries.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') || '(the whole)';
    throw new Error(
      `${name}: entry ${place}: ${issue?.message}. Expected a list of { query, category, subject, phase, relevance }.`,
    );
  }
  return read.data
    .filter(({ relevance }) => Object.values(relevance).some((judged) => judged > 0))
    .map(({ query, category, subject, phase, relevance }) => ({
      ...{ query, category, judged: relevance },
      chosen: new Map([
        ...valuesOf('subject', subjectsOf(subject)),
        ...valuesOf('phase', phasesNamed(phase)),
      ]),
    }));
}

const valuesOf = (facet: string, values: readonly string[]): [string, readonly string[]][] =>
  values.length > 0 ? [[facet, values]] : [];
const subjectsOf = (subject: string | null | undefined) => (subject ? readFacets([subject]).subjects : []);
const phasesNamed = (phase: string | null | undefined) => agePhases.filter((one) => one === phase);
