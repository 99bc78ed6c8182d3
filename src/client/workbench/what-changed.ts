import { element } from '../form-engine/element.ts';
import { type Piece, wordChanges } from './word-changes.ts';

/** Lines that are the same on both sides of a change, and shown with it. */
const AROUND = 3;

/** A run of text that is the same, its middle left out where it is long. */
function same(text: string, isFirst: boolean, isLast: boolean): (Node | string)[] {
  const lines = text.split('\n');
  const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  const left = lines.length - head - tail;
  if (left < 4) return [text];
  const gap = element('span', { class: 'gap' }, `${left} lines are the same`);
  const before = lines
    .slice(0, head)
    .map((line) => `${line}\n`)
    .join('');
  return [before, gap, `\n${tail > 0 ? lines.slice(-tail).join('\n') : ''}`];
}

const piece = ({ is, text }: Piece, place: number, { length }: readonly Piece[]): (Node | string)[] => {
  if (is === 'same') return same(text, place === 0, place === length - 1);
  return [element(is === 'out' ? 'del' : 'ins', {}, text)];
};

/** The changes between two texts, as marked text. `name` tells readers of the screen which file it is. */
export function whatChanged(before: string, after: string, name: string): HTMLElement {
  const pieces = wordChanges(before, after);
  const text = element('pre', { class: 'changes' }, ...pieces.flatMap(piece));
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `What changed in ${name}` },
    text,
  );
}
