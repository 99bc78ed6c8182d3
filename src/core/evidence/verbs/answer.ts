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
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue)) };
  const json = run(read.data, policy);
  return { ok: true, json, words: explain(json) };
}

/**
 * "practice.findings[0].treated.n: expected number, received string". Where one of several shapes would do, the faults
 * of the one that comes nearest: it is wrong deeper inside; else what each would have been.
 */
function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): string[] {
  const at = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.find((branch) =>
      branch.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
    );
    if (nearest) return nearest.flatMap((inner) => faultsOf(inner, at));
    const wanted = issue.errors.flatMap((branch) => branch.map(inShort));
    return [`${pathOf(at)}: ${wanted.join(', or ') || inShort(issue)}`];
  }
  if (issue.code !== 'unrecognized_keys') return [`${pathOf(at)}: ${inShort(issue)}`];
  return issue.keys.map((key) => `${pathOf([...at, key])}: unknown field, expected one that the format has`);
}

/** Without the library's opening words, which say nothing. */
const inShort = ({ message }: { message: string }): string =>
  message.replace(/^Invalid (?:input|option): /, '');

function pathOf(path: readonly PropertyKey[]): string {
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return written.replace(/^\./, '') || '(whole input)';
}
