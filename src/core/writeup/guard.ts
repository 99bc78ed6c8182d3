import type { Problem } from '#core/model/problem.ts';
import type { Limits } from './limits.ts';
import { placesOf, problemAt } from './place.ts';

/**
 * More of a mark than any write-up needs, and fewer than it takes to keep a parser busy.
 * Measured with Sätteri 0.10.5 on 256 kB: `{` took minutes, `&amp;` 12 s, wide tables ran out of memory;
 * within these bounds the worst took a fraction of a second.
 */
const FLOODS: { mark: RegExp; most: number; what: string }[] = [
  { mark: /\n/g, most: 20_000, what: 'lines' },
  { mark: /^[ \t>]*#/gm, most: 1000, what: 'headings' },
  { mark: /[{}]/g, most: 400, what: 'curly brackets' },
  { mark: /</g, most: 1000, what: '<' },
  { mark: /\[\^/g, most: 300, what: 'footnote marks' },
  { mark: /[[\]]/g, most: 4000, what: 'square brackets' },
  { mark: /[*_~]/g, most: 10_000, what: 'asterisks and underscores' },
  { mark: /&/g, most: 1000, what: '&' },
  { mark: /`/g, most: 6000, what: 'backticks' },
  { mark: /\|/g, most: 10_000, what: '|' },
  { mark: /@|:\/\/|www\./gi, most: 2000, what: 'addresses' },
];
const MARKS_IN_A_PARAGRAPH = 1000;
const COLUMNS_MAX = 40;

type Flood = { index: number; unexpected: string };

function flood(body: string): Flood | undefined {
  for (const { mark, most, what } of FLOODS) {
    // No text has more marks than characters.
    if (body.length <= most) continue;
    let count = 0;
    for (const { index } of body.matchAll(mark)) {
      count += 1;
      if (count > most)
        return { index, unexpected: `Unexpected number of ${what}, expected at most ${most}` };
    }
  }
  return undefined;
}

/** Marks that a parser tries to pair. */
const marksIn = (text: string): number => text.match(/[*_~[\]!]/g)?.length ?? 0;

function crowdedParagraph(body: string): Flood | undefined {
  if (marksIn(body) <= MARKS_IN_A_PARAGRAPH) return undefined;
  let index = 0;
  for (const paragraph of body.split(/(\n[ \t]*\n)/)) {
    const marks = marksIn(paragraph);
    const unexpected = `Unexpected ${marks} marks such as * and [ in one paragraph, expected at most ${MARKS_IN_A_PARAGRAPH}`;
    if (marks > MARKS_IN_A_PARAGRAPH) return { index, unexpected };
    index += paragraph.length;
  }
  return undefined;
}

/** What a line has that is of a table, a list or a quotation, or stands in from the margin. */
const SHAPED = /^[ \t>*+\d-]|\|/;

function crowdedLine(body: string, nestingMax: number): Flood | undefined {
  let index = 0;
  for (const line of body.split('\n')) {
    if (!SHAPED.test(line)) {
      index += line.length + 1;
      continue;
    }
    const columns = line.split('|').length - 2;
    if (columns > COLUMNS_MAX)
      return { index, unexpected: `Unexpected table of ${columns} columns, expected at most ${COLUMNS_MAX}` };
    const [prefix] = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]))*[ \t]*/.exec(line) ?? [''];
    const depth = prefix.match(/[>*+-]|\d+/g)?.length ?? 0;
    const indent = prefix.replaceAll('\t', '    ').length / 2;
    if (depth > nestingMax || (indent > 2 * nestingMax && line.trim() !== ''))
      return { index, unexpected: `Unexpected quotes or lists more than ${nestingMax} deep, expected fewer` };
    index += line.length + 1;
  }
  return undefined;
}

/** Cheap checks that come before any parser: text made to keep one busy is refused, unread. */
export function guard(body: string, path: string, limits: Limits): Problem[] {
  const found = flood(body) ?? crowdedParagraph(body) ?? crowdedLine(body, limits.nestingMax);
  if (!found) return [];
  const { index, unexpected } = found;
  const fix = 'Shorten it, split it into paragraphs, or remove the repeated marks';
  return [problemAt(path, placesOf(body)(index), { ruleId: 'text-flood', unexpected, fix })];
}
