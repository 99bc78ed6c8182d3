import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanisms } from '#core/lint/words/american.ts';
import { certainties } from '#core/lint/words/certain.ts';
import { glossary } from '#core/lint/words/glossary.ts';
import { jargonIn } from '#core/lint/words/jargon.ts';
import { percentagesAlone } from '#core/lint/words/percentages.ts';
import { quotations } from '#core/lint/words/quotations.ts';
import { readingAge } from '#core/lint/words/reading-age.ts';
import { disrespectIn } from '#core/lint/words/respect.ts';
import { sentencesOf } from '#core/lint/words/sentences.ts';
import { unsourced } from '#core/lint/words/sourced.ts';
import { british } from '#core/lint/words/spellings.ts';
import { paragraph, passagesIn } from './prose.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'Ask Dr. Bell or Mrs. Ray, e.g. on Monday. Then stop.',
      ['Ask Dr. Bell or Mrs. Ray, e.g. on Monday.', 'Then stop.'],
    ],
    ['It rose 1.5 points. “Why?” she asked.', ['It rose 1.5 points.', '“Why?” she asked.']],
    ['See p. 4 and J. Smith et al. for more', ['See p. 4 and J. Smith et al. for more']],
    ['  ', []],
  ])('%s', (text, wanted) => expect(cut(text)).toEqual(wanted));

  it('lose nothing but the white space between', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '”', '1', 'é') }), (text) => {
        expect(cut(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

it('quotations: of either kind, and no apostrophes', () => {
  const text = "The pupils’ “own” words, 'so to say', aren't \"all\" ‘it’s fine’ at the teachers’ end.";
  expect(quotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '“own”',
    "'so to say'",
    '"all"',
    '‘it’s fine’',
  ]);
});

it('passages: fields, paragraphs, items, cells and notes; no code, quotations, footnotes or names of other works', () => {
  const body =
    'Before `code` it.\n\n## What happened\n\nA *line*\nand more.[^1]\n\n- An item\n\n> Quoted\n\n| Cell | |\n|---|---|\n\n<Note>Inside</Note>\n\n<Quote by="a pupil">Said</Quote>\n\n<Resource href="https://example.org" title="Elsewhere" />\n\n```\nprogram\n```\n\n[^1]: Note.';
  expect(
    passagesIn(body, { title: 'Title', post: 'Post', core: ['Core'] }).map(({ part, kind, text }) => [
      part,
      kind,
      text,
    ]),
  ).toEqual([
    ['title', 'field', 'Title'],
    ['post', 'field', 'Post'],
    ['core', 'field', 'Core'],
    ['body', 'paragraph', 'Before code it.'],
    ['What happened', 'paragraph', 'A line and more.'],
    ['What happened', 'item', 'An item'],
    ['What happened', 'cell', 'Cell'],
    ['What happened', 'paragraph', 'Inside'],
  ]);
});

describe('British spelling', () => {
  it('never gives a form that it would change again', () => {
    for (const form of british.values()) expect(british.has(form), form).toBe(false);
  });

  it.each([
    'Practice and practise, licence and license, program and programme, size, prize, exercise and surprise.',
    'Humorous, rigorous, laborious and vigorous; a doctor, an author, an actor and a major.',
    'The parallel class, a traveller, a modelling kit and a fulfilled promise.',
    'The Harbor Center for Color, see behavior.org or mail color@example.org.',
    'She typed `color` and “behavior”.',
  ])('passes: %s', (text) => expect(americanisms(paragraph(text))).toEqual([]));

  it.each([
    ['Color matters.', 'Colour'],
    ['Their neighborhood was calm.', 'neighbourhood'],
    ['We analyzed it.', 'analysed'],
    ['Labeled diagrams.', 'Labelled'],
    ['Enrollment fell.', 'Enrolment'],
  ])('%s', (text, form) => expect(americanisms(paragraph(text)).map((one) => one.british)).toEqual([form]));
});

describe('certainty', () => {
  it.each([
    'It is not guaranteed.',
    'We would definitely do it again.',
    'I am certainly tired.',
    'Is it bound to work?',
    'Parents said it definitely helped.',
    'It may well be proof of nothing.',
  ])('passes: %s', (text) => expect(certainties(paragraph(text))).toEqual([]));
});

describe('claims without a source', () => {
  it.each([
    'The studies gathered here found little.',
    'These studies show less.',
    'One study found more, another less.',
    'Our research shows nothing yet.',
    'We know of no research that shows it.',
    'Does research show that?',
    'Research shows it ([Dunlosky](https://example.org/d)).',
    'The evidence here shows no more than that.',
  ])('passes: %s', (text) => expect(unsourced(paragraph(text))).toEqual([]));
});

describe('percentages', () => {
  it.each([
    ['Of our 27 pupils 80% passed.', 0],
    ['80% of pupils (n = 31) passed.', 0],
    ['24 of 30 children, or 80%, passed.', 0],
    ['Twenty-four pupils came, 80% of them girls.', 0],
    ['Year 4 pupils passed: 80% of them.', 1],
    ['80% of parents agreed (Smith, 2019 had said so).', 1],
    ['Prices rose by 8% for parents’ paper.', 1],
    ['A 95% interval for pupils.', 0],
    ['It took 10% of the lesson for pupils.', 0],
    ['The price fell by 20%.', 0],
  ])('%s', (text, count) => expect(percentagesAlone(paragraph(text), () => text)).toHaveLength(count));
});

describe('respect', () => {
  const said = (text: string) => [...disrespectIn(text)].map(({ start, end }) => text.slice(start, end));
  it.each([
    ['We send pupils and EAL staff.', []],
    ['The disabled toilet, the disabled pupils and the blind marker.', []],
    ['The disabled were left out.', ['The disabled']],
    ['Attendance suffered from flu.', []],
    ['One suffers from severe dyslexia.', ['suffers from']],
    ['A dyslexic pupil read.', []],
    ['Two dyslexics read.', ['dyslexics']],
    ['PP children and the PP grant.', ['PP children']],
    ['Less able pupils sat apart; the less able, too.', ['Less able pupils', 'the less able']],
    ['A weak answer from a poor connection.', []],
  ])('%s', (text, wanted) => expect(said(text)).toEqual(wanted));
});

describe('the glossary', () => {
  it('has about sixty terms, each once, each with plainer words', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(60);
    expect(new Set(glossary.map(({ term }) => term.toLowerCase())).size).toBe(glossary.length);
  });

  it.each(glossary.map(({ term, plain }) => [term, plain]))('%s', (term) => {
    const found = (text: string) => jargonIn([paragraph(text)]).map(({ said }) => said);
    expect(found(`We like the ${term} of it.`)).toEqual([term]);
    expect(found(`We like the ${term} (so it is called).`)).toEqual([]);
  });
});

describe('reading age', () => {
  it('is the index of Senter and Smith plus five', () => {
    // 20 words of 4 letters in 2 sentences: 4.71 × 4 + 0.5 × 10 − 21.43 = 2.41.
    expect(readingAge(`${'word '.repeat(10)}. ${'word '.repeat(10)}.`, 2)).toBeCloseTo(7.41, 2);
  });

  it('rises with longer sentences and with longer words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 2, max: 10 }), (words, sentences) => {
        const text = 'letters '.repeat(words);
        expect(readingAge(text, 1)).toBeGreaterThanOrEqual(readingAge(text, sentences));
        expect(readingAge('lettering '.repeat(words), sentences)).toBeGreaterThanOrEqual(
          readingAge(text, sentences),
        );
      }),
    );
  });
});
