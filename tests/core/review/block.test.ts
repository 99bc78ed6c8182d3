import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock, writeBlock } from '#core/review/block.ts';
import { processorTime } from '../../processor-time.ts';
import { anyText, ratings } from './invented.ts';

const example = `/review
level: 3            confidence: medium
relationship: none  (or what ties you to the authors, their school, trust, supplier)
challenge: Who marked the tests, and did they know the groups?
strengths: …        clarity: 4   transfer: 3   safeguarding: pass
hours: 0.5`;

const read = {
  level: 3,
  confidence: 'medium',
  relationship: 'none',
  challenge: 'Who marked the tests, and did they know the groups?',
  clarity: 4,
  transfer: 3,
  safeguarding: 'pass',
  hours: 0.5,
};

/** The problems of the example after a change. */
const told = (from: string | RegExp, to: string): string[] => {
  const body = example.replace(from, to);
  expect(body).not.toBe(example);
  const reading = readBlock(body);
  return reading.is === 'faulty' ? reading.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe('reading a block', () => {
  it.each<[string, (text: string) => string]>([
    ['as the guide prints it', (text) => text],
    ['after a greeting', (text) => `Thanks for this.\n\n${text}`],
    ['with the line ends of Windows', (text) => `Hello\r\n${text.replaceAll('\n', '\r\n')}\r\n`],
    ['with keys in capitals', (text) => text.replace(/\b[a-z]+:/g, (key) => key.toUpperCase())],
    ['as a telephone capitalises it', (text) => text.replace('/review', '/Review')],
    ['with choices in capitals', (text) => text.replace('medium', 'Medium').replace('pass', 'PASS')],
    ['with tabs', (text) => text.replace(/ {2,}(?=\w+:)/g, '\t')],
    ['with hard spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['without spaces after colons', (text) => text.replace(/: +(?=\d|none|medium|pass)/g, ':')],
    ['with a field a line', (text) => text.replace(/ {2,}(?=\w+:)/g, '\n')],
    ['with empty lines between', (text) => text.replaceAll('\n', '\n\n')],
    [
      'with values on the line below',
      (text) => text.replace('level: 3', 'level:\n3\n').replace('hours: ', 'hours:\n\n'),
    ],
    ['indented', (text) => text.replaceAll('\n', '\n  ')],
    ['all after the command', (text) => text.replace('/review\n', '/review ')],
    ['before a farewell', (text) => `${text}\n\nBest wishes,\nNote: I am away next week`],
    ['before another command', (text) => `${text}\n/volunteer`],
    [
      'above a mail that it answers',
      (text) => `${text}\n\nOn Mon, 1 Sep 2026 at 10:00, A wrote:\n> /review\n> level: 1`,
    ],
    ['below one', (text) => `> /review\n> level: 1\n\n${text}`],
    [
      'beside a hidden template',
      (text) => `<!--\n/review\nlevel: 1\n-->\n${text.replace('3 ', '3 <!-- 1 to 5 -->')}`,
    ],
    ['a challenge over several lines', (text) => text.replace(' and did', '\nand did')],
  ])('%s', (_name, change) => {
    const { challenge, ...rest } = read;
    const reading = readBlock(change(example));
    expect(reading).toMatchObject({ is: 'plain', rating: rest });
    if (reading.is === 'plain') expect(reading.rating.challenge.replace('\n', ' ')).toBe(challenge);
  });

  it('keeps paragraphs and what a challenge quotes', () => {
    const reading = readBlock(
      example.replace('tests, and', 'tests?\n\nYou write:\n> they knew\n\n```\nlevel: 1\n```\nAlso, and'),
    );
    expect(reading).toMatchObject({
      is: 'plain',
      rating: {
        level: 3,
        challenge:
          'Who marked the tests?\n\nYou write:\n> they knew\n\n```\nlevel: 1\n```\nAlso, and did they know the groups?',
      },
    });
  });

  it.each([
    ['nothing', ''],
    ['in the middle of a sentence', 'Please write a /review of it.'],
    ['another word', '/reviewers please'],
    ['a quotation', example.replace(/^/gm, '> ')],
    ['fenced code', `\`\`\`\n${example}\n\`\`\``],
    ['fenced code that is never closed', `~~~text\n${example}`],
    ['a longer fence around a shorter one', `\`\`\`\`\n\`\`\`\n${example}\n\`\`\`\n\`\`\`\``],
    ['indented code', example.replace(/^/gm, '    ')],
    ['a hidden comment', `<!-- ${example} -->`],
    ['a hidden comment inside a paragraph', `Thanks <!-- for\n${example}\n-->`],
  ])('finds no block in %s', (_name, body) => {
    expect(readBlock(body)).toEqual({ is: 'none' });
  });

  it.each([
    ['tests, and', 'tests?\n  Note: I know one.\nAnd', 'tests?\nNote: I know one.\nAnd'],
    ['tests, and', 'tests?  Note: I know one. And', 'tests? Note: I know one. And'],
    ['tests, and', 'tests?\n- note: I know one.\nAnd', 'tests?\n- note: I know one.\nAnd'],
    ['tests, and', 'tests?\n\n\nAnd', 'tests?\n\nAnd'],
    ['tests, and', 'tests?\n\\level: 4 is what you claim. And', 'tests?\nlevel: 4 is what you claim. And'],
  ])('a sentence with a colon is part of a challenge: %j → %j', (from, to, kept) => {
    const reading = readBlock(example.replace(from, to));
    expect(reading).toMatchObject({ is: 'plain', rating: { challenge: read.challenge.replace(from, kept) } });
  });

  it('reads a confirmation', () => {
    expect(readBlock('Yes, I meant it.\n/review confirm')).toEqual({ is: 'confirmation' });
  });
});

describe('what is wrong is said in words', () => {
  it.each([
    [/level: 3/, 'level: 7', '2: Unexpected level 7, expected 1 to 5. Type `level: 3`.'],
    [/level: 3/, 'level: 2.5', '2: Unexpected level 2.5, expected 1 to 5. Type `level: 3`.'],
    [/level: 3/, 'level: three', '2: Unexpected level three, expected 1 to 5. Type `level: 3`.'],
    [/level: 3/, '', '1: Missing level, expected 1 to 5. Type `level: 3`.'],
    [/level: 3/, 'level: @kit #1', '2: Unexpected level, expected 1 to 5. Type `level: 3`.'],
    [
      /medium/,
      'mediun',
      '2: Unexpected confidence mediun, expected low, medium or high. Type `confidence: medium`.',
    ],
    [
      /medium/,
      'hihg',
      '2: Unexpected confidence hihg, expected low, medium or high. Type `confidence: high`.',
    ],
    [/pass/, 'ok', '5: Unexpected safeguarding ok, expected pass or fail. Type `safeguarding: pass`.'],
    [
      /clarity: 4/,
      'clarity: 1-5',
      '5: Unexpected clarity 1-5, expected 1 to 5. Type `clarity: 4`, or leave it out.',
    ],
    [
      /hours: 0.5/,
      'hours: long',
      '6: Unexpected hours long, expected a number of hours from 0 to 100. Type `hours: 0.5`, or leave it out.',
    ],
    [
      /hours: 0.5/,
      'level: 4',
      '6: Unexpected second level, expected one. Keep the one you mean and delete the other.',
    ],
    [
      /strengths: …/,
      `strengths: ${'a '.repeat(1500)}`,
      '5: Unexpected 2999 characters in strengths, expected at most 2000. Shorten it: what matters most is enough.',
    ],
    [
      /none .*/,
      'none\u202e',
      '3: In relationship: unexpected hidden direction mark (U+202E) after "none", expected none. Delete it: put the cursor after "none", press Delete until it is gone, and type any missing letter again.',
    ],
  ])('%s → %s', (from, to, message) => {
    expect(told(from, to)).toContain(message);
  });

  it.each([
    [
      'hours: 0.5',
      'ours: 0.5',
      '6: Unexpected field ours, expected one of level, confidence, relationship, challenge, strengths, clarity, transfer, safeguarding, hours. Did you mean hours? Correct it or delete the line.',
    ],
    ['hours: 0.5', 'mood: good', '6: Unexpected field mood, expected one of'],
    ['level: 3', 'level: 3  mood: good', '2: Unexpected field mood, expected one of'],
    [
      'strengths: …',
      'strenghts: Clear',
      'Did you mean strengths? If it is part of your challenge, put a dash before it.',
    ],
    ['challenge: ', 'chalenge: ', 'Did you mean challenge?'],
  ])('a field of no meaning: %s → %s', (from, to, message) => {
    expect(told(from, to).join('\n')).toContain(message);
  });

  it('two blocks in one comment are too many', () => {
    expect(readBlock(`${example}\n\n${example}`)).toMatchObject({
      is: 'faulty',
      problems: [{ line: 8, message: expect.stringContaining('second /review') }],
    });
  });

  it('every fault at once, in the order of lines', () => {
    expect(
      told(/[\s\S]+/, '/review\nlevel: 9\nsafeguarding: maybe\nconfidence: high').map((line) =>
        line.slice(0, 20),
      ),
    ).toEqual([
      '1: Missing relations',
      '1: Missing challenge',
      '2: Unexpected level ',
      '3: Unexpected safegu',
    ]);
  });
});

describe('a challenge must pose one', () => {
  it.each([
    'none',
    'None.',
    'n/a',
    'N / A',
    'no',
    'No!',
    'nil',
    '-',
    '…',
    '?',
    'No challenge',
    'none at all',
    'no concerns from me',
    'I have no questions',
    'Nothing to add here',
    'Looks good to me',
    'lgtm',
    'Great work, well done!',
    '👍',
    'Why?',
    'Who counted?',
    'why why why',
    'asdf asdf asdf',
    'https://example.org/a/b/c/d',
    'None. A careful piece of work, thoroughly reported.',
    'No challenge: everything is convincing.',
    'What would make you doubt this?',
    "I can't think of anything",
    'What would make you doubt this? One question the author must answer.',
    'It is fine as it is',
  ])('%s', (challenge) => {
    expect(told(/challenge: .*/, `challenge: ${challenge}`).join(' ')).toMatch(/challenge/);
  });

  it.each([
    'Was the marking blind?',
    'How was fluency measured?',
    'You do not say who left.',
    'Pa ddosbarth oedd hwn, a pham?',
    'No comparison group: how do you know it was the reading?',
    'Nothing is said about pupils who left. Who were they?',
    'Would it work without the extra teacher?',
  ])('%s', (challenge) => {
    expect(readBlock(example.replace(/challenge: .*/, `challenge: ${challenge}`))).toMatchObject({
      is: 'plain',
      rating: { challenge },
    });
  });
});

describe('laws', () => {
  it('what is written is read back', () => {
    fc.assert(
      fc.property(ratings, (rating) => {
        expect(readBlock(writeBlock(rating))).toEqual({ is: 'plain', rating });
      }),
      { numRuns: 2000 },
    );
  });

  it('wherever it stands, whatever the line ends', () => {
    const prose = fc.constantFrom(
      '',
      'Thank you.\n\n',
      '> /review\n> level: 1\n\n',
      '```\n/review\n```\n',
      '/check\n',
    );
    fc.assert(
      fc.property(ratings, prose, fc.constantFrom('\n', '\r\n'), (rating, before, end) => {
        const body = `${before}${writeBlock(rating)}\n/help\nlevel: 1\n`;
        expect(readBlock(body.replaceAll('\n', end))).toEqual({ is: 'plain', rating });
      }),
    );
  });

  it('no text throws, and what is read can be written', () => {
    const junk = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), anyText);
    fc.assert(
      fc.property(junk, fc.boolean(), (text, started) => {
        const reading = readBlock(started ? `/review\n${text}` : text);
        if (reading.is === 'plain') expect(readBlock(writeBlock(reading.rating))).toEqual(reading);
        if (reading.is === 'faulty') expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '<!--',
    '`',
    '> ',
    'level: ',
    '  level:',
    '\\',
    '/review ',
    '-',
    'a  a:',
    '\n',
    '<!-- -->',
    '~~~\n',
    'On 1 Sep 2026 ',
  ])('sixty thousand characters of %j are read at once', (piece) => {
    const text = `/review\nchallenge: ${piece.repeat(60_000 / piece.length)}`;
    expect(processorTime(() => readBlock(text))).toBeLessThan(1000);
  });
});
