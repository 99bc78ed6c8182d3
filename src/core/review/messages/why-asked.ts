import type { Candidate } from '../assign/candidates.ts';
import { listed } from './people.ts';

/** What is known, as it is said: an outcome by its name. */
export const known = (what: string): string =>
  what === 'ages' ? 'the age group' : what === 'subjects' ? 'the subject' : what.replaceAll('-', ' ');

/** Why somebody was asked, in words that may be shown to anyone and that stay the same while they are waited for. */
export function whyAsked({ independence, expertise, experienced }: Candidate): string[] {
  return [
    ...(expertise.matches ? [`knows ${listed(expertise.on.map(known))}`] : []),
    independence.external ? 'from another school, trust and network' : 'independent of the authors',
    ...(experienced ? ['has reviewed often'] : []),
  ];
}
