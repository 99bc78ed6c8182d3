import { slug } from '#core/model/slug.ts';
import { guidance, requiredSections } from '#core/writeup/guidance.ts';
import type { Contributed } from './kinds.ts';
import type { Question } from './question.ts';

type TextPart = { key: string; heading?: (typeof requiredSections)[number] };

/** The parts of the text of a kind, by the key of their question; kinds that are fields alone have none. */
export function textParts(kind: Contributed): TextPart[] {
  if (kind === 'practice') return requiredSections.map((heading) => ({ key: slug(heading), heading }));
  return kind === 'report' || kind === 'ask' ? [{ key: 'body' }] : [];
}

const bodies: Partial<Record<Contributed, string>> = {
  report: 'What you changed, what went well and what did not. At most 600 words, or nothing.',
  ask: 'What you have tried, and what your school is like. At most 300 words, or nothing.',
};

/** The questions for the text, part by part. What is left out can be written into the file later. */
export const textQuestions = (kind: Contributed, part: string): Question[] =>
  textParts(kind).map(({ key, heading }) => ({
    ...{ key, part, required: false, form: { is: 'lines' } as const },
    says: heading ? `${heading}: ${guidance[heading]}` : (bodies[kind] ?? ''),
    help: 'No names of pupils.',
  }));
