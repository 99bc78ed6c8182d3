import type { Problem } from '#core/model/problem.ts';
import { notYetWritten, requiredSections } from './guidance.ts';
import { type Complaint, type Place, problemAt } from './place.ts';

/**
 * A heading of the second level and how many words follow before the next. `unwritten` where a line of them only holds
 * the place of the text.
 */
export type Section = Place & { heading: string; id: string; words: number; unwritten?: boolean };

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
  const found: { name: string; section: Section; words: number; unwritten: boolean }[] = [];
  for (const section of sections) {
    const name = required.get(plain(section.heading));
    const last = found.at(-1);
    const unwritten = section.unwritten ?? false;
    if (name) found.push({ name, section, words: section.words, unwritten });
    else if (last) {
      last.words += section.words;
      last.unwritten ||= unwritten;
    }
  }
  const unwritten = found
    .filter((part) => part.unwritten)
    .map(({ name, section }) =>
      problemAt(path, section, {
        ruleId: 'section-unwritten',
        unexpected: `Unexpected "${notYetWritten}" in "${name}", expected the text itself`,
        fix: 'Write it in place of that line',
      }),
    );
  const empty = found
    .filter((part) => !part.unwritten && part.words < wordsMin)
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
    ...unwritten,
    ...empty,
  ];
}
