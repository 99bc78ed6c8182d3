import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDated } from '#core/community/dated.ts';
import { putsOff, saysNothing } from '#core/community/says-nothing.ts';

const empty = [
  ...[
    'tbc',
    'TBC.',
    'T.B.C.',
    'tba',
    'n/a',
    'N/A',
    '-',
    '...',
    '???',
    'none',
    'xxx',
    'Pending',
    'Not yet decided',
  ],
  ...[
    'To be confirmed',
    'To be agreed at the first meeting in September',
    'Dates to be confirmed',
    'To follow',
  ],
  ...[
    'See website',
    'As discussed at the last meeting',
    'same as above',
    'We will decide later',
    'Watch this space',
  ],
  ...[
    '[insert goal here]',
    'Goal goes here',
    'TODO: write the goal',
    'Lorem ipsum dolor sit amet consectetur',
  ],
  ...['Our goal is our goal', 'Working together', 'Improve outcomes', 'Goal', 'Sharing good practice'],
];
const stated = [
  'By July 2027 every member school can show whether its slowest Year 4 readers caught up.',
  'All schools in the trust',
  'Any primary school in Leeds may join in September.',
  'Pairs of schools, drawn each September by similar intake, visit each other three times a year.',
  'Half-termly on Tuesdays, in turn at each school; the July date is to be agreed.',
  'Schools work in threes; who visits whom in June is to be agreed.',
  'To share good practice, to learn from each other, and to celebrate what our schools do well.',
  'No school is left to find out alone what the others have tried.',
];

describe('a statement', () => {
  it.each(empty)('%s: says nothing', (text) => expect(saysNothing(text)).toMatch(/^text /));
  it.each(stated)('%s: may say something', (text) => expect(saysNothing(text)).toBeUndefined());

  it('is not made by capitals, spaces and signs round it', () => {
    const around = fc.tuple(
      fc.constantFrom('', '  ', '- ', '(', '**'),
      fc.constantFrom('', '.', '…', ' ', ')', '!!!'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...empty, ...stated),
        around,
        fc.boolean(),
        (text, [before, after], loud) => {
          const dressed = before + (loud ? text.toUpperCase() : text) + after;
          expect(saysNothing(dressed) === undefined).toBe(saysNothing(text) === undefined);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not made of things that put it off, however many', () => {
    const putOff = fc.constantFrom(
      'tbc',
      'to be confirmed',
      'to be agreed',
      'n/a',
      'see above',
      'pending',
      'none',
    );
    fc.assert(
      fc.property(fc.array(putOff, { minLength: 1, maxLength: 8 }), (parts) => {
        expect(saysNothing(parts.join('; '))).toBeDefined();
      }),
    );
  });
});

it.each([
  'Demo Reading Fluency Test in October and in June',
  'NGRT',
  'Attendance',
  'Reading age',
  'None of the pupils below 85',
])('"%s" may be short, and puts nothing off', (text) => expect(putsOff(text)).toBeUndefined());

it.each([
  ['six meetings a year', true],
  ['the first Friday of each half-term', true],
  ['on 14 March 2027', true],
  ['termly', true],
  ['once a fortnight', true],
  ['dates are in the calendar', true],
  ['The lead school writes to all members and keeps the list.', false],
  ['A co-ordinator in each school.', false],
])('"%s" says when: %s', (text, dated) => expect(isDated(text)).toBe(dated));
