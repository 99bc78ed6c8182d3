import type { Problem, Severity } from '#core/model/problem.ts';

/** Where something is in a file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export type Place = { line: number; column: number; endLine?: number; endColumn?: number };

/** What is wrong: "Unexpected X, expected Y", and in a second sentence how to put it right. */
export type Complaint = { ruleId: string; unexpected: string; fix: string; severity?: Severity };

/** Turns offsets into lines and columns, for one text. */
export function placesOf(text: string): (start: number, end?: number) => Required<Place> {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (start, end = start + 1) => {
    const { line: endLine, column: endColumn } = point(end);
    return { ...point(start), endLine, endColumn };
  };
}

/** The problem that a complaint makes at a place of a file. */
export function problemAt(path: string, place: Place, complaint: Complaint): Problem {
  const { ruleId, unexpected, fix, severity = 'error' } = complaint;
  return { path, ...place, ruleId, severity, message: `${unexpected}. ${fix}.`, fix: `${fix}.` };
}

/** Words for a message: on one line, and not longer than a reader needs to find them. */
export function brief(words: string, most = 40): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
