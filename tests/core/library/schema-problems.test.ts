import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemasAt } from '#core/library/field-names.ts';
import { schemaProblems } from '#core/library/schema-problems.ts';
import { type Kind, kinds } from '#core/model/kinds.ts';

const good = {
  title: 'A title',
  post: 'A post',
  ages: [7, 11],
  claim: { outcome: 'writing', change: 'unclear' },
  core: ['One thing'],
  declares: ['none'],
};

/** The messages for a file of a kind. */
const messagesOf = (kind: Kind, data: unknown): string[] => {
  const read = kinds[kind].schema.safeParse(data);
  if (read.success) return [];
  const locate = () => ({ line: 3, column: 1 });
  return schemaProblems('a', data, read.error.issues, locate, kind).map(({ message }) => message);
};
/** The messages for a write-up with some fields changed. */
const messages = (changes: object): string[] => messagesOf('practice', { ...good, ...changes });

/** A message without what the field guide says of the field. */
const withoutMeaning = (message: string): string =>
  message.replace(/(Type for instance [^(]*?) \([^()]*\)\./, '$1.');

const measured = (group: object) => ({
  findings: [{ measure: { name: 'A', kind: 'records' }, design: 'account', treated: { n: 28, ...group } }],
});
const tried = {
  ...{ school: 'hill', starts: '2026-09', due: '2027-07', outcome: 'writing', design: 'account' },
  measure: { name: 'A', kind: 'records' },
};

describe('what a schema finds, in words', () => {
  it('is silent on a good file', () => expect(messages({})).toEqual([]));

  it.each<[string, object, string]>([
    ['a missing text', { post: undefined }, 'Missing "post", expected text. Type for instance post: "…".'],
    [
      'missing ages',
      { ages: undefined },
      'Missing "ages", expected a list of two, such as [7, 11]. Type for instance ages: [7, 11].',
    ],
    [
      'a missing group of fields',
      { claim: undefined },
      'Missing "claim", expected fields (name: value). Type for instance claim: { outcome: reading-comprehension, change: better }.',
    ],
    [
      'a missing word of a list',
      { claim: { outcome: 'writing' } },
      'Missing "claim › change", expected one of better, worse, no-difference, unclear. Type for instance change: better.',
    ],
    [
      'an empty field that must be there',
      { title: null },
      'Unexpected empty "title", expected text. Type for instance title: "…".',
    ],
    [
      'an empty field that need not be there',
      { school: null },
      'Unexpected empty "school", expected text. Type for instance school: an-id. Or delete the line: left out means not known.',
    ],
    [
      'a key that is not there, with the nearest',
      { prioritys: [] },
      'Unexpected field "prioritys", expected one that the field guide lists. Did you mean priorities? Type priorities: in place of prioritys:.',
    ],
    [
      'a key deep down',
      { claim: { ...good.claim, levl: 3 } },
      'Unexpected field "claim › levl", expected one that the field guide lists. Did you mean level? Type level: in place of levl:.',
    ],
    [
      'a key like none',
      { claim: { ...good.claim, xyzzyqqqq: 3 } },
      'Unexpected field "claim › xyzzyqqqq", expected one of outcome, change, level. Delete it, or give it its name from the field guide.',
    ],
    [
      'a word outside the list, with the nearest',
      { claim: { ...good.claim, change: 'beter' } },
      'Unexpected "beter" in "claim › change", expected one of better, worse, no-difference, unclear. Did you mean better? Type change: better.',
    ],
    [
      'a word of the list in capitals',
      { claim: { ...good.claim, change: 'No difference' } },
      'Unexpected "No difference" in "claim › change", expected one of better, worse, no-difference, unclear. Type change: no-difference.',
    ],
    [
      'a number that is too big',
      { ages: [7, 99] },
      'Unexpected 99 in "ages[2]", expected at most 25. Type a number from 2 to 25.',
    ],
    [
      'a number as a text',
      measured({ n: '28' }),
      'Unexpected "28" in "findings[1] › treated › n", expected a number. Type n: 28. Digits alone, without quotes or words.',
    ],
    [
      'a number with its unit',
      { cost: { oneOff: '£1,200' } },
      'Unexpected "£1,200" in "cost › oneOff", expected a number. Type oneOff: 1200. Digits alone, without quotes or words.',
    ],
    [
      'a fraction of a pupil',
      measured({ n: 2.5 }),
      'Unexpected 2.5 in "findings[1] › treated › n", expected a whole number. Write it without a fraction.',
    ],
    [
      'a text that was read as a number',
      { title: 2026 },
      'Unexpected 2026 in "title", expected text. Put quotes round it: title: "2026".',
    ],
    [
      'one thing for a list',
      { core: 'One thing' },
      'Unexpected "One thing" in "core", expected a list (each entry on its own line after "- ", or [a, b]). Put it in square brackets: core: [One thing].',
    ],
    [
      'a list typed as one text',
      { subjects: 'English and Mathematics' },
      'Unexpected "English and Mathematics" in "subjects", expected a list (each entry on its own line after "- ", or [a, b]). Put it in square brackets: subjects: [english, mathematics].',
    ],
    [
      'a list for one thing',
      { school: ['hill'] },
      'Unexpected ["hill"] in "school", expected text. Type school: hill.',
    ],
    [
      'a yes',
      { findings: [{ measure: { name: 'A', kind: 'records', whole: 'yes' }, design: 'account' }] },
      'Unexpected "yes" in "findings[1] › measure › whole", expected true or false. Type whole: true.',
    ],
    [
      'a text that is too long',
      { core: ['x'.repeat(2050)] },
      'Unexpected 2050 characters in "core[1]", expected at most 2000 characters. Take out 50.',
    ],
    [
      'an empty list',
      { core: [] },
      'Unexpected 0 entries in "core", expected at least 1 entry. Type for instance core: ["…"].',
    ],
    [
      'three ages',
      { ages: [7, 9, 11] },
      'Unexpected 3 entries in "ages", expected at most 2 entries. Take out 1.',
    ],
    [
      'a date as people write it',
      { reviewBy: '14/09/2027' },
      'Unexpected "14/09/2027" in "reviewBy", expected a date in quotes, such as "2026-09-14". Type reviewBy: "2027-09-14".',
    ],
    [
      'a date in words',
      { reviewBy: '1st September 2027' },
      'Unexpected "1st September 2027" in "reviewBy", expected a date in quotes, such as "2026-09-14". Type reviewBy: "2027-09-01".',
    ],
    [
      'a day that is not',
      { reviewBy: '2027-02-30' },
      'Unexpected "2027-02-30" in "reviewBy", expected a date in quotes, such as "2026-09-14". Type for instance reviewBy: "2026-09-14".',
    ],
    [
      'a school year as people write it',
      { when: '2025/26' },
      'Unexpected "2025/26" in "when", expected a school year such as 2025-26. Type when: "2025-26".',
    ],
    [
      'a name for an id',
      { school: 'Hill School' },
      'Unexpected "Hill School" in "school", expected small letters, digits and single hyphens, such as paired-reading. Type school: hill-school.',
    ],
    [
      'an address without https',
      { sources: [{ id: 'a', kind: 'other', text: 'A', url: 'www.example.org/a' }] },
      'Unexpected "www.example.org/a" in "sources[1] › url", expected an address that starts with https://. Type url: "https://www.example.org/a".',
    ],
    [
      'an address that seems to be of another site',
      { sources: [{ id: 'a', kind: 'other', text: 'A', url: 'https://gov.uk@example.org/a' }] },
      'Unexpected "https://gov.uk@example.org/a" in "sources[1] › url", expected an address without a name before an @. Type url: "https://example.org/a".',
    ],
    [
      'ages the wrong way round',
      { ages: [11, 7] },
      'Unexpected [11,7] in "ages", expected the younger age first, such as [7, 11]. Type ages: [7, 11].',
    ],
    [
      'something named twice',
      { subjects: ['english', 'english'] },
      'Unexpected ["english","english"] in "subjects", expected each entry once. Type subjects: [english].',
    ],
    [
      'none with something else',
      { declares: ['none', 'sells-it'] },
      'Unexpected ["none","sells-it"] in "declares", expected none alone, or the interests without none. Change one to fit the other.',
    ],
    [
      'a published practice without sources',
      { source: 'published' },
      'Missing "sources", expected at least one source for a published practice. Type for instance sources: [{ id: an-id, kind: study, text: "…" }].',
    ],
    [
      'a published practice with a school',
      { source: 'published', sources: [{ id: 'a', kind: 'study', text: 'A' }], school: 'hill' },
      'Unexpected "hill" in "school", expected no school on a published practice; name curators instead. Delete it here.',
    ],
  ])('says of %s what is wrong and what to write', (_, changes, expected) => {
    expect(messages(changes).map(withoutMeaning)).toEqual([expected]);
  });

  it('says what a missing field means, as the field guide does', () => {
    const { description = '' } = schemasAt('practice', ['post'])[0] ?? {};
    expect(description.length).toBeGreaterThan(20);
    expect(messages({ post: undefined })[0]).toContain(
      `(${description.slice(0, 1).toLowerCase()}${description.slice(1)})`,
    );
  });

  it('names each unknown field where it stands', () => {
    expect(messages({ titel: 'A', pots: 'B' })).toHaveLength(2);
  });

  it('reads months as people write them', () => {
    expect(messagesOf('try', { ...tried, due: 'July 2027' })).toEqual([
      'Unexpected "July 2027" in "due", expected a month in quotes, such as "2026-09". Type due: "2027-07".',
    ]);
  });

  it('speaks of the branch that went furthest in a choice of shapes', () => {
    const finding = {
      measure: { name: 'A test', kind: 'other-test' },
      design: 'account',
      reported: [{ by: 'a', df: [1, 'two'] }],
    };
    expect(messages({ findings: [finding] })[0]).toMatch(/findings\[1\] › reported\[1\] › df/);
  });
});

const anything = fc.oneof(
  fc.constantFrom(null, undefined, true, '', 'yes', '28', '14/09/2026', 'Hill School', -1, 1e9, 2.5, [], {}),
  fc.array(fc.constantFrom('a', 'a', 3, null)),
  fc.string(),
);

it('says of every field, whatever stands there: Unexpected or Missing X, expected Y, and what to do', () => {
  for (const kind of [
    'practice',
    'report',
    'try',
    'challenge',
    'ask',
    'person',
    'school',
    'project',
  ] as const) {
    const names = Object.keys(schemasAt(kind, [])[0]?.properties ?? {});
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, value) => {
        for (const message of messagesOf(kind, { ...good, [name]: value }))
          expect(message).toMatch(/^(Unexpected|Missing) [\s\S]+?, expected [\s\S]+?[.?] [\s\S]+[.?]$/);
      }),
      { numRuns: 100 },
    );
  }
});
