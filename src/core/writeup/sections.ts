import type { Problem } from '#core/model/problem.ts';
import { type Complaint, type Place, problemAt } from './place.ts';

/** The parts of a write-up, in the order in which they are told. */
export const requiredSections = [
  'The problem',
  'What we did',
  'What happened',
  'What did not work',
  'If you try it',
] as const;

/** A heading of the second level and how many words follow before the next. */
export type Section = Place & { heading: string; id: string; words: number };

const plain = (heading: string) =>
  heading
    .replace(/[.:!]+$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const required = new Map(requiredSections.map((name) => [plain(name), name as string]));

function missing(names: string[], path: string): Problem[] {
  return requiredSections
    .filter((name) => !names.includes(name))
    .map((name) =>
      problemAt(
        path,
        { line: 0, column: 0 },
        {
          ruleId: 'section-missing',
          unexpected: `Unexpected write-up without "${name}", expected that section`,
          fix: `Add a line "## ${name}" and write below it what readers should know`,
        },
      ),
    );
}

function disordered(found: { name: string; section: Section }[], path: string): Problem[] {
  const problems: Problem[] = [];
  const order = (name: string) => requiredSections.indexOf(name as (typeof requiredSections)[number]);
  let last = '';
  for (const { name, section } of found) {
    const complain = (complaint: Omit<Complaint, 'ruleId'>) =>
      problems.push(problemAt(path, section, { ruleId: 'section-order', ...complaint }));
    if (found.find((other) => other.name === name)?.section !== section)
      complain({ unexpected: `Unexpected second "${name}", expected one`, fix: 'Join the two sections' });
    else if (last && order(name) < order(last))
      complain({
        unexpected: `Unexpected "${name}" after "${last}", expected it before`,
        fix: `Move it above "## ${last}"`,
      });
    else last = name;
  }
  return problems;
}

/**
 * Whether a write-up tells its five parts, in order, each with enough words.
 * Sections of other names may stand between them; their words count for the part before.
 */
export function checkSections(sections: readonly Section[], path: string, wordsMin: number): Problem[] {
  const found: { name: string; section: Section; words: number }[] = [];
  for (const section of sections) {
    const name = required.get(plain(section.heading));
    const last = found.at(-1);
    if (name) found.push({ name, section, words: section.words });
    else if (last) last.words += section.words;
  }
  const empty = found
    .filter(({ words }) => words < wordsMin)
    .map(({ name, section, words }) =>
      problemAt(path, section, {
        ruleId: 'section-empty',
        unexpected: `Unexpected ${words} words in "${name}", expected at least ${wordsMin}`,
        fix: 'Add a sentence that would help a colleague who was not there',
      }),
    );
  return [
    ...missing(
      found.map(({ name }) => name),
      path,
    ),
    ...disordered(found, path),
    ...empty,
  ];
}
