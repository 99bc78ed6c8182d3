import { z } from 'zod';
import { type Effect, effectOf, type NoEffect } from '../effect.ts';
import { rateFinding } from '../input.ts';
import { effectSize, rangeOf } from '../numerals.ts';
import { verb } from './verb.ts';

/** Findings to effects. */
export const effectVerb = verb({
  summary: 'findings to effects: a list of findings, as in front matter',
  input: z.array(rateFinding),
  run: (findings, policy) => findings.map((finding) => effectOf(finding, {}, policy)),
  explain: (effects) => effects.map(inWords).join('\n'),
});

function inWords({ id, g, ci, method, mdes, notes }: Effect | NoEffect): string {
  if (g === null) return `${id}: no effect. ${notes.join(' ')}`;
  const size = `${effectSize(g, { signed: true })} (range ${rangeOf(ci)})`;
  return `${id}: ${size}, ${method}; could have detected ${effectSize(mdes)}. ${notes.join(' ')}`.trim();
}
