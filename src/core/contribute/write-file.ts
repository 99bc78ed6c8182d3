import { kinds } from '#core/model/kinds.ts';
import { guidance, notYetWritten } from '#core/writeup/guidance.ts';
import type { Answers, Contribution } from './contribution.ts';
import type { Contributed } from './kinds.ts';
import { textParts } from './texts.ts';
import { writeYaml } from './write-yaml.ts';

/** A text without empty lines around it. */
const told = (answers: Answers, key: string): string =>
  typeof answers[key] === 'string'
    ? answers[key]
        .replaceAll('\r\n', '\n')
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd()
    : '';

/**
 * The parts of the text below the fields, as they stand in a file with an empty line between them: the question that each
 * answers, its heading if it has one, and its text. A part that is not written yet holds a line that says what should.
 */
export function bodyParts(
  kind: Contributed,
  answers: Answers,
): { key: string; head: string; text: string }[] {
  return textParts(kind)
    .map(({ key, heading }) => {
      const text = told(answers, key);
      if (heading === undefined) return { key, head: '', text };
      return {
        ...{ key, head: `## ${heading}\n\n` },
        text: text || `*${notYetWritten} ${guidance[heading]}*`,
      };
    })
    .filter(({ head, text }) => head + text !== '');
}

/** The whole file of a contribution, from its fields and the parts of its text. */
export function writeFile(
  { kind, answers }: Pick<Contribution, 'kind' | 'answers'>,
  data: Record<string, unknown>,
): string {
  const fields = writeYaml(data);
  if (kinds[kind].format !== 'mdx') return fields;
  const body = bodyParts(kind, answers)
    .map(({ head, text }) => head + text)
    .join('\n\n');
  return `---\n${fields}---\n${body && `\n${body}\n`}`;
}
