import { last } from './syntax.ts';

type Place = { line: number; column: number };
/** What the parser throws: `place` is how far it got, `ruleId` what kind of fault it is. */
export type Fault = Error & { place?: Place | { start: Place }; ruleId?: string };

/** So many faults are looked at; in a text with more, one of them is as good as another. */
const FAULTS_MAX = 30;

/** A component or bracket that could not be read at all, as against one that does not fit with others. */
const isUnread = ({ ruleId }: Fault): boolean => /^unexpected-(?:character|eof|lazy)$/.test(ruleId ?? '');

/** A component that nothing ends, to the end of the text. */
const isOpen = ({ message, place }: Fault): boolean => message.startsWith('Expected a closing tag') && !place;

/** Where the component or bracket begins that a fault is about. */
function placeOf(fault: Fault): Place {
  const { message, place } = fault;
  if (isUnread(fault) && last.begins) return last.begins;
  if (message.startsWith('Expected a closing tag')) {
    const [, line, column] = /\((\d+):(\d+)-/.exec(message) ?? [];
    return { line: Number(line), column: Number(column) };
  }
  const point = place && ('start' in place ? place.start : place);
  return point ?? { line: 1, column: 1 };
}

/** The body with the sign at a place made harmless. */
function without(body: string, { line, column }: Place): string {
  const lines = body.split('\n');
  const text = lines[line - 1] ?? '';
  const at = text.slice(0, column).search(/[<{][^<{]*$/);
  if (at === -1) return body;
  return lines.with(line - 1, `${text.slice(0, at)}x${text.slice(at + 1)}`).join('\n');
}

/**
 * Of all the faults of a body the one that stands first, which is the one that Sätteri tells: micromark tells first what it
 * could not read, then what does not fit together, and of open components the innermost.
 */
export function firstFault(body: string, fault: Fault, parse: (body: string) => unknown): Error {
  let first = { ...placeOf(fault), message: fault.message };
  let [text, found] = [body, fault];
  for (let count = 1; count < FAULTS_MAX && (isUnread(found) || isOpen(found)); count += 1) {
    const less = without(text, placeOf(found));
    if (less === text) break;
    text = less;
    try {
      parse(text);
      break;
    } catch (error) {
      found = error as Fault;
      const { line, column } = placeOf(found);
      if (line < first.line || (line === first.line && column < first.column))
        first = { line, column, message: found.message };
    }
  }
  return new Error(`${first.line}:${first.column}: ${first.message}`);
}
