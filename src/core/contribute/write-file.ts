import { kinds } from '#core/model/kinds.ts';
import { guidance, notYetWritten } from '#core/writeup/guidance.ts';
import type { Answers, Contribution } from './contribution.ts';
import type { Contributed } from './kinds.ts';
import { textParts } from './texts.ts';
import { writeYaml } from './write-yaml.ts';

const told = (answers: Answers, key: string): string =>
  typeof answers[key] === 'string' ? answers[key].replaceAll('\r\n', '\n').trim() : '';

/** The text below the fields; a part that is not written yet holds a line that says what should stand there. */
function bodyOf(kind: Contributed, answers: Answers): string {
  return textParts(kind)
    .map(({ key, heading }) => {
      const text = told(answers, key);
      if (heading === undefined) return text;
      return `## ${heading}\n\n${text || `*${notYetWritten} ${guidance[heading]}*`}`;
    })
    .filter(Boolean)
    .join('\n\n');
}

/** The whole file of a contribution, from its fields and the parts of its text. */
export function writeFile(
  { kind, answers }: Pick<Contribution, 'kind' | 'answers'>,
  data: Record<string, unknown>,
): string {
  const fields = writeYaml(data);
  if (kinds[kind].format !== 'mdx') return fields;
  const body = bodyOf(kind, answers);
  return `---\n${fields}---\n${body && `\n${body}\n`}`;
}
