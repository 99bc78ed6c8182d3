import type { Problem } from '#core/model/problem.ts';
import { type Complaint, type Place, problemAt } from './place.ts';

/**
 * A write-up in two parts. Each is padded with empty lines, so that a line number in a part is the one in the file.
 */
export type Parts = { yaml: string; body: string };

const OPEN = '---\n';

function complaint(text: string): { complaint: Complaint; place: Place } {
  const place = { line: 1, column: 1 };
  const ruleId = 'front-matter-fence';
  if (text.startsWith('+++'))
    return {
      place,
      complaint: {
        ruleId,
        unexpected: 'Unexpected "+++", expected "---"',
        fix: 'Put --- alone on the first line, and again on the line after the last field',
      },
    };
  if (!text.startsWith(OPEN))
    return {
      place,
      complaint: {
        ruleId,
        unexpected: 'Unexpected first line, expected --- and nothing else',
        fix: 'Put --- alone on the first line, with nothing before it and no spaces after it',
      },
    };
  return {
    place,
    complaint: {
      ruleId,
      unexpected: 'Unexpected end of the file, expected a second line of ---',
      fix: 'Put --- alone on the line after the last field, with no spaces after it',
    },
  };
}

/** Cuts a write-up at its fences: exactly `---` on the first line, and the next line that is exactly `---`. */
export function splitWriteup(text: string, path: string): Parts | { problems: Problem[] } {
  const close = text.startsWith(OPEN) ? text.indexOf('\n---\n', OPEN.length - 1) : -1;
  const closesAtEnd = close === -1 && text.startsWith(OPEN) && text.endsWith('\n---');
  if (close === -1 && !closesAtEnd) {
    const found = complaint(text);
    return { problems: [problemAt(path, found.place, found.complaint)] };
  }
  const end = closesAtEnd ? text.length - 4 : close;
  const front = text.slice(OPEN.length, end + 1);
  const lines = front.split('\n').length;
  return { yaml: `\n${front}`, body: '\n'.repeat(lines + 1) + text.slice(end + '\n---\n'.length) };
}
