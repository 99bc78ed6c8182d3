import { assemble } from '#core/library/assemble.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { readEntry } from '#core/library/read-entry.ts';
import type { Instance } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { lintContext } from './context.ts';
import type { Rule } from './rule.ts';
import { lintEntry } from './run.ts';
import type { ToldFile } from './told.ts';

/** Every picture an example names is there. */
const picture = { src: '/images/example.webp', srcset: '', width: 960, height: 540 };

const read = ({ path, text }: ToldFile, policy: Policy) =>
  readEntry(path, new TextEncoder().encode(text), '0'.repeat(64), policy, () => picture);

/** Reads an example file and those beside it. Throws, with the reasons, when the file itself is none that rules can read. */
export function readTold(file: ToldFile, policy: Policy): { entry: AnyEntry; entries: AnyEntry[] } {
  const { entry, problems } = read(file, policy);
  if (!entry)
    throw new Error(
      `${file.path} cannot be read: ${problems.map(({ line, message }) => `${line}: ${message}`).join(' ')}`,
    );
  return { entry, entries: [entry, ...file.beside.flatMap((other) => read(other, policy).entry ?? [])] };
}

/** What one rule says about an example, as "line:column: message", with the problems themselves. */
export function tryExample(
  rule: Rule,
  file: ToldFile,
  policy: Policy,
): { lines: string[]; problems: Problem[] } {
  const { entry, entries } = readTold(file, policy);
  const problems = lintEntry(entry, [rule], lintContext({ policy, today: '2026-11-22', entries }));
  return { lines: problems.map(({ line, column, message }) => `${line}:${column}: ${message}`), problems };
}

/** What reading an example finds under one rule's id: for rules that are no lint rules. */
export function tryReading(
  id: string,
  file: ToldFile,
  { policy, instance }: { policy: Policy; instance: Instance },
): string[] {
  const files = [file, ...file.beside];
  const readings = files.map((each) => read(each, policy));
  const { problems } = assemble({
    ...{ policy, instance, tombstones: [], images: [], paths: files.map(({ path }) => path) },
    entries: readings.flatMap(({ entry }) => entry ?? []),
    problems: readings.flatMap((reading) => reading.problems),
  });
  return problems
    .filter(({ path, ruleId }) => path === file.path && ruleId === id)
    .map(({ line, column, message }) => `${line}:${column}: ${message}`);
}
