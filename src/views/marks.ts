import { type Glyph, sans, serif } from './glyphs.ts';

/** One struck mark: its width (it is 24 high), the outline that carries its meaning, and the sign inside. */
export type Mark = { width: number; outline: string; glyph: string };

const shapes = {
  maker: { width: 27, outline: 'M5 1.5h17L26 5.5v13l-4 4H5L1 18.5v-13Z', size: 9.4, base: 16.7 },
  level: {
    width: 22,
    outline:
      'M1.3 2.1C4.6 3 8.3 2.7 11 .9c2.7 1.8 6.4 2.1 9.7 1.2V11c0 6.1-3.9 10.1-9.7 12.4C5.2 21.1 1.3 17.1 1.3 11Z',
    size: 12,
    base: 18,
  },
  secure: {
    width: 22,
    outline:
      'M4.9 7.4V6.2a6.1 5.5 0 0 1 12.2 0v1.2h1.9q2 0 2 2v11.8q0 2-2 2H3Q1 23.2 1 21.2V9.4q0-2 2-2ZM7.4 7.4h7.2V6.3a3.6 3.1 0 0 0-7.2 0Z',
    size: 10.6,
    base: 20.6,
  },
  tried: {
    width: 33,
    outline: 'M16.5 1.6C25.5 1.6 32 5.8 32 12s-6.5 10.4-15.5 10.4S1 18.2 1 12 7.5 1.6 16.5 1.6Z',
    size: 11.4,
    base: 17.7,
  },
  date: {
    width: 22,
    outline: 'M5.2 1.5h11.6a4 4 0 0 0 4 4v13a4 4 0 0 0-4 4H5.2a4 4 0 0 0-4-4v-13a4 4 0 0 0 4-4Z',
    size: 11.2,
    base: 17.4,
  },
} as const;

const plus = (x: number, y: number, arm: number, thick: number) =>
  `M${x - thick / 2} ${y - arm}h${thick}v${2 * arm}h${-thick}ZM${x - arm} ${y - thick / 2}h${2 * arm}v${thick}h${-2 * arm}Z`;

/** A gable is a direction, a solid base is a settled word; "may" stands on a notch. */
const verdictMarks: Record<string, Mark> = {
  helps: {
    width: 23,
    outline: 'M11.5 .7 22 8.7V21.7q0 1.3-1.3 1.3H2.3Q1 23 1 21.7V8.7Z',
    glyph: plus(11.5, 14.4, 5.2, 2.7),
  },
  'may-help': {
    width: 23,
    outline: 'M11.5 .7 22 8.7V23.3L11.5 18.6 1 23.3V8.7Z',
    glyph: plus(11.5, 11.4, 4.4, 2.3),
  },
  'no-clear-difference': {
    width: 29,
    outline: 'M7.3 3h14.4L28.2 12 21.7 21H7.3L.8 12Z',
    glyph: 'M9 7.9h11v2.7h-11ZM9 13.4h11v2.7h-11Z',
  },
  'may-harm': {
    width: 23,
    outline: 'M11.5 23.3 1 15.3V.7L11.5 5.4 22 .7V15.3Z',
    glyph: 'M6.8 10.6h9.4v2.5H6.8Z',
  },
  harms: {
    width: 23,
    outline: 'M11.5 23.3 1 15.3V2.3Q1 1 2.3 1H20.7Q22 1 22 2.3V15.3Z',
    glyph: 'M6 8.6h11v2.9h-11Z',
  },
  unclear: { width: 26, outline: 'M13 .3 25.3 12 13 23.7 .7 12Z', glyph: run('?', 13, 17.4, 11.6, sans) },
};

const book =
  'M6.2 6.6C8.7 6 11.2 6.4 12.9 7.9V18.2C11.2 16.9 8.7 16.6 6.2 17.1ZM20.8 6.6C18.3 6 15.8 6.4 14.1 7.9V18.2C15.8 16.9 18.3 16.6 20.8 17.1Z';

/** A challenge: what somebody says of it, with a tail. */
const speech: Mark = {
  width: 26,
  outline: 'M3.5 2.5h19q2 0 2 2v11q0 2-2 2H12.5l-6 5v-5h-3q-2 0-2-2v-11q0-2 2-2Z',
  glyph: run('?', 13, 14.6, 9, sans),
};

/** Signs of makers: a book for published studies, else the phase or setting of the school. */
const makerSigns: Record<string, string> = {
  nursery: 'EY',
  primary: 'PR',
  'middle-deemed-primary': 'M',
  secondary: 'SE',
  'middle-deemed-secondary': 'M',
  '16-plus': '16',
  'all-through': 'AT',
  special: 'SP',
  site: 'WH',
};

/**
 * Draws the mark that an id names: `maker-primary`, `level-3`, `secure-0`, `tried-12`, `verdict-helps`, `date-A`; a
 * mark that is not known yet has no sign but a dot: `level-none`.
 */
export function drawMark(id: string): Mark {
  const mark = drawn.get(id) ?? draw(id);
  drawn.set(id, mark);
  return mark;
}

/** There are few, and every page shows some. */
const drawn = new Map<string, Mark>();

function draw(id: string): Mark {
  const [kind = '', ...rest] = id.split('-');
  const sign = rest.join('-');
  if (id === 'challenge') return speech;
  if (kind === 'verdict') return verdictMarks[sign] ?? dotted(verdictMarks['unclear'] as Mark);
  const shape = shapes[kind as keyof typeof shapes];
  if (!shape)
    throw new Error(`Unexpected mark ${id}, expected one of ${Object.keys(shapes).join(', ')}, verdict`);
  const { width, outline, size, base } = shape;
  const middle = width / 2;
  if (sign === 'none') return dotted({ width, outline, glyph: '' });
  if (id === 'maker-published') return { width, outline, glyph: book };
  if (kind === 'maker')
    return { width, outline, glyph: run(makerSigns[sign] ?? '?', middle, base, size, sans) };
  if (kind === 'date') return { width, outline, glyph: run(sign, middle, base, size, serif) };
  if (kind === 'tried') {
    const scale = sign.length > 2 ? 0.72 : sign.length > 1 ? 0.86 : 1;
    return { width, outline, glyph: run(`×${sign}`, middle, base - (1 - scale) * 4, size * scale, sans) };
  }
  return { width, outline, glyph: run(sign, middle, base, size, sans) };
}

function dotted({ width, outline }: Mark): Mark {
  const [x, y] = [width / 2, 12];
  return { width, outline, glyph: `M${x} ${y - 1.8}a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6Z` };
}

/** A run of glyphs as one path, centred on x, with capitals `size` high standing on `base`. */
function run(
  text: string,
  x: number,
  base: number,
  size: number,
  font: Readonly<Record<string, Glyph>>,
): string {
  const glyphs = [...text].map((sign) => font[sign] ?? (font['?'] as Glyph));
  const total = glyphs.reduce((sum, [advance]) => sum + advance, 0);
  let from = x - (total * size) / 200;
  return glyphs
    .map(([advance, path]) => {
      const moved = place(path, from, base, size / 100);
      from += (advance * size) / 100;
      return moved;
    })
    .join('');
}

function place(path: string, x: number, y: number, scale: number): string {
  return path.replace(
    /(-?\d+) (-?\d+)/g,
    (_, a: string, b: string) => `${round(x + Number(a) * scale)} ${round(y + Number(b) * scale)}`,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
