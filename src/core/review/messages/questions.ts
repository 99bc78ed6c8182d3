import type { Challenge } from '../challenges.ts';
import type { Facts } from '../facts.ts';
import { call } from './people.ts';
import { quote } from './quote.ts';

const state = ({ answer, resolved }: Challenge): string =>
  resolved ? 'settled' : answer ? 'answered' : 'open';

/** Reviewers' questions that may be read by now, each with whether it is answered; none where they stand above already. */
export function questionList({ challenges }: Facts): string {
  if (challenges.length === 0) return '';
  return challenges
    .map((one) => `- ${call(one.by)} asks (${state(one)}):\n\n${indented(quote(one.text))}`)
    .join('\n');
}

/** A quotation as part of a list. */
export const indented = (quotation: string): string =>
  quotation
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
