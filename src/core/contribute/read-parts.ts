import { requiredSections } from '#core/writeup/guidance.ts';
import type { Answers } from './contribution.ts';
import type { Contributed } from './kinds.ts';
import { textParts } from './texts.ts';

const plain = (heading: string): string => heading.replaceAll(/\s+/g, ' ').trim().toLowerCase();
const order = new Map(requiredSections.map((heading, place) => [plain(heading), place]));

/** The places in a text, line by line, at which code begins or ends: in it a line of # is no heading. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
  if (open === undefined) return mark;
  return mark?.startsWith(open) && line.trim() === mark ? undefined : open;
}

/** Cuts the text of a write-up at the headings of its parts, in their order; any other stays in the part that it stands in. */
function sections(body: string): Map<number, string[]> {
  const cut = new Map<number, string[]>();
  let [last, fence]: [number, string | undefined] = [-1, undefined];
  for (const line of body.split('\n')) {
    const [, heading] = (fence === undefined && /^ {0,3}##[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line)) || [];
    const place = heading === undefined ? undefined : order.get(plain(heading));
    fence = fenceAfter(line, fence);
    if (place !== undefined && place > last) {
      last = place;
      cut.set(place, []);
    } else {
      const at = Math.max(last, 0);
      cut.set(at, [...(cut.get(at) ?? []), line]);
    }
  }
  return cut;
}

/** The answers that the text below the fields of a file holds; the reverse of `bodyParts`. */
export function readParts(kind: Contributed, body: string): Answers {
  const trimmed = (lines: readonly string[]) =>
    lines
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
  const parts = textParts(kind);
  const told = parts.some(({ heading }) => heading) ? sections(body) : new Map([[0, body.split('\n')]]);
  return Object.fromEntries(
    parts.flatMap(({ key }, place) => {
      const text = trimmed(told.get(place) ?? []);
      return text === '' ? [] : [[key, text]];
    }),
  );
}
