import type { z } from 'zod';
import type { Policy } from '../../model/policy.ts';
import { type VerbName, verbs } from './index.ts';
import type { Verb } from './verb.ts';

/** What a verb answers, as JSON and in plain words, or the faults of its input. */
export type Answer = { ok: true; json: unknown; words: string } | { ok: false; faults: string[] };

/** Reads JSON and answers. Refuses what the schema does not accept, naming the path of each fault. Never throws. */
export function answer(name: VerbName, text: string, policy: Policy): Answer {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [`(whole input): expected JSON. ${(error as Error).message}`] };
  }
  const { input, run, explain } = verbs[name] as Verb;
  const read = input.safeParse(data);
  if (!read.success) return { ok: false, faults: read.error.issues.map(faultOf) };
  const json = run(read.data, policy);
  return { ok: true, json, words: explain(json) };
}

/** "practice.findings[0].treated.n: expected number, received string". */
function faultOf(issue: z.core.$ZodIssue): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = pathOf([...issue.path, ...extra]);
  return `${path}: ${extra.length ? 'unknown field, expected one that the format has' : issue.message}`;
}

function pathOf(path: readonly PropertyKey[]): string {
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return written.replace(/^\./, '') || '(whole input)';
}
