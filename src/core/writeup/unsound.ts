import type { Problem } from '#core/model/problem.ts';
import { mistakeAt } from './parse-messages.ts';
import { placesOf, problemAt } from './place.ts';
import { everyNode, type TreeNode } from './tree.ts';

/** Offset of a bracket or component in the words for a picture, which a tree shows as bare words; -1 where there is none. */
function inPicture(text: string): number {
  const words = text.replace(/\\.|`[^`]*`/gs, (code) => ' '.repeat(code.length));
  return words.search(/[{<]/);
}

/**
 * Offset of a bracket that a text shows though nothing before it says so; -1 where there is none. Backticks that open no code,
 * because a block ends before they are closed, make Sätteri take what follows for text.
 */
const bareIn = (text: string): number => text.replace(/\\./gs, '  ').search(/\{|<[\p{L}_$/>]/u);

/** Whether a component ends where it is said to: parsers disagree where emphasis begins in it and ends outside, or the other way round. */
const endsItself = (text: string, name: string): boolean =>
  /\/\s*>$/.test(text) || (text.endsWith('>') && text.replace(/\s/g, '').endsWith(`</${name}>`));

/** Refuses what a parser lets through though it cannot be what was meant: one that is stricter would refuse the text. */
export function unsound(source: TreeNode, body: string, path: string): Problem[] {
  const offsets: number[] = [];
  for (const { type, name, position } of everyNode(source)) {
    const from = position?.start.offset ?? 0;
    const text = body.slice(from, position?.end.offset);
    const bracket = type === 'image' || type === 'imageReference' ? inPicture(text) : -1;
    if (bracket !== -1) offsets.push(from + bracket);
    const bare = type === 'text' && position ? bareIn(text) : -1;
    if (bare !== -1) offsets.push(from + bare);
    if (type.startsWith('mdxJsx') && !endsItself(text, name ?? '')) offsets.push(from);
  }
  const [first] = offsets.sort((a, b) => a - b);
  return first === undefined ? [] : [problemAt(path, placesOf(body)(first), mistakeAt(body, first))];
}
