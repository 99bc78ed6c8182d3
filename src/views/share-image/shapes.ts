import type { Colour } from '#core/share-image/drawing.ts';
import type { MarkView } from '../hallmark.ts';
import { drawMark } from '../marks.ts';

/** Paper, ink and the one accent, as in `src/styles/tokens.css`, light. */
export const inks = {
  paper: '#fcfbf8',
  ink: '#1a1e22',
  quiet: '#51575d',
  rule: '#d8d4ca',
  accent: '#0a5a56',
} as const;

/** So many colours in even steps, at least two, from paper to an ink. */
export const mixtures = (ink: string, steps: number): Colour[] =>
  Array.from({ length: steps }, (_, step) => {
    const [from, to] = [rgb(inks.paper), rgb(ink)];
    const mixed = (part: 0 | 1 | 2) =>
      Math.round(from[part] + ((to[part] - from[part]) * step) / (steps - 1));
    return [mixed(0), mixed(1), mixed(2)];
  });

const rgb = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** A box filled with one colour. */
export const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** A mark with its upper left corner at x and y, `height` high. */
export function markAt(
  { id, look }: Pick<MarkView, 'id' | 'look'>,
  x: number,
  y: number,
  height: number,
  ink: string = inks.ink,
): string {
  const { outline, glyph } = drawMark(id);
  const dashes = look === 'unstruck' ? ' stroke-dasharray="2.6 2"' : '';
  const line = look === 'unstruck' ? inks.quiet : ink;
  const [shape, sign] =
    look === 'struck'
      ? [`fill="${line}" fill-rule="evenodd"`, inks.paper]
      : [`fill="none" stroke="${line}" stroke-width="1.5"${dashes}`, line];
  return `<g transform="translate(${x} ${y}) scale(${height / 24})"><path ${shape} d="${outline}"/><path fill="${sign}" d="${glyph}"/></g>`;
}

/** A row of marks, `height` high, from x to the right. */
export function markRow(
  marks: readonly Pick<MarkView, 'id' | 'look'>[],
  x: number,
  y: number,
  height: number,
): string {
  let from = x;
  return marks
    .map((mark) => {
      const drawn = markAt(mark, round(from), y, height);
      from += (drawMark(mark.id).width * height) / 24 + height * 0.2;
      return drawn;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
