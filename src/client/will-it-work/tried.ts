import type { FitSettings } from '#core/schools/fit.ts';
import { compareByLikeness } from '#core/schools/likeness.ts';
import type { Reader } from '#core/schools/reader.ts';
import type { TriedPlaces } from '#views/fit.ts';

/** Where every write-up was tried, with the numbers of the policy: `/schools/tried.json`. */
export type TriedFile = { settings: FitSettings; tried: TriedPlaces };

/** Fetches it. Rejects when it cannot be had. */
export async function fetchTried(address: string): Promise<TriedFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} from ${address}, expected the places.`);
  return answer.json() as Promise<TriedFile>;
}

/** The order of write-ups, by their ids, in which what was tried in schools most like the reader's comes first. */
export function likeMine(reader: Reader, { settings, tried }: TriedFile): (a: string, b: string) => number {
  const compare = compareByLikeness(reader, settings);
  const known = new Map(Object.entries(tried).map(([id, places]) => [id, { id, places }]));
  const of = (id: string) => known.get(id) ?? { id, places: [] };
  return (a, b) => compare(of(a), of(b));
}
