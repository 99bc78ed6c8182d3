import fc from 'fast-check';
import { type Rating, rating } from '#core/review/block/rating.ts';

/** Pieces that a reader could mistake for something else: keys, commands, quotations, code, hidden comments, escapes. */
const traps = [
  'level: 4',
  'Challenge:',
  'note: x',
  'hours:',
  '/review',
  '/review sealed',
  '/help',
  '> quoted',
  '```',
  '~~~',
  '````js',
  '<!--',
  '-->',
  '<\\!--',
  '<!-- x -->',
  '\\',
  '\\level: 3',
  '-- ',
  'On Mon, 1 Sep 2026 at 10:00, A <a@example.org> wrote:',
  'Sent from my iPhone',
  '  clarity: 2',
  '\t',
  '\u00a0',
  'é',
  'e\u0301',
  'ŵ',
  '👩‍🏫',
  'https://example.org/a:b',
  '…',
  '(',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-zA-Z0-9'?,.]{1,9}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
);

/** Text in words and traps, over several lines. */
export const anyText = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '  ', '\r\n')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

const mark = fc.integer({ min: 1, max: 5 });

/** What a form could hold before it is read. */
const forms = fc.record(
  {
    level: mark,
    confidence: fc.constantFrom('low', 'medium', 'high'),
    relationship: fc.oneof(fc.constantFrom('none', 'N/A', 'no'), anyText),
    challenge: anyText.map((text) => `Who marked these tests? ${text}`),
    strengths: anyText,
    clarity: mark,
    transfer: mark,
    safeguarding: fc.constantFrom('pass', 'fail'),
    hours: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  },
  { requiredKeys: ['level', 'confidence', 'relationship', 'challenge', 'safeguarding'] },
);

/** Every rating that the schema accepts. */
export const ratings: fc.Arbitrary<Rating> = forms
  .map((form) => rating.safeParse(form))
  .filter(({ success }) => success)
  .map(({ data }) => data as Rating);

export const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`));
