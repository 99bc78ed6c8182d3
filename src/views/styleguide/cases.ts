import type { Outcome } from '#core/model/lists.ts';
import type { Practice } from '../site-data.ts';
import { type MadeResult, madeFinding, madePractice, madeReports, madeStudies } from './made-up.ts';

/** A made-up write-up and what it is there to show. */
export type Case = { id: string; shows: string; practice: Practice };

const results = (n: number, ...effects: number[]): MadeResult[] => effects.map((g) => ({ g, n }));

function published(id: string, shows: string, outcome: Outcome, found: readonly MadeResult[]): Case {
  const title = `Made up: ${shows.charAt(0).toLowerCase()}${shows.slice(1)}`;
  const sources = [{ id: 'made-up', kind: 'other' as const, text: 'Made up to show the design.' }];
  const data = {
    title,
    source: 'published' as const,
    sources,
    claim: { outcome, change: 'unclear' as const },
  };
  return { id, shows, practice: madePractice(id, data, madeStudies(outcome, found)) };
}

/** Effects of thirty studies, spread evenly about +0.12. */
const thirtyEffects = Array.from({ length: 30 }, (_, place) => Math.round((place - 12) * 3.5) / 100);

/** Three studies, one of which gave no spread, so that its difference cannot be judged. */
function missing(): Case {
  const made = published('missing', 'A study without usable figures', 'science', results(120, 0.3, 0.2, 0.1));
  for (const { data } of made.practice.reports.slice(1, 2))
    data.findings = data.findings?.map((finding) => ({
      ...finding,
      treated: { n: 120, mean: 52 },
      comparison: { n: 120, mean: 50 },
    }));
  return made;
}

const classroom = { school: 'made-up-1', authors: ['made-up'], when: '2025-26' };
const oneClass = { n: 28, started: 28, classes: 1 };

/** The cases that every part of the design must be able to show, from the surest to what is only told. */
export function cases(): Case[] {
  const reading = 'reading-comprehension';
  return [
    published(
      'helps',
      'It helps',
      'mathematics',
      results(160, 0.42, 0.31, 0.38, 0.29, 0.35, 0.4, 0.33, 0.36),
    ),
    published('may-help', 'One secure study', reading, results(700, 0.34)),
    published('no-difference', 'No clear difference', reading, results(2800, 0.01)),
    published('may-harm', 'It may do harm', reading, results(700, -0.3)),
    published(
      'harms',
      'It does harm',
      reading,
      results(160, -0.34, -0.28, -0.31, -0.36, -0.25, -0.3, -0.33, -0.29),
    ),
    published('two', 'Two teams that disagree', 'writing', results(40, 0.4, -0.15)),
    published(
      'unsettled',
      'Repeated, and still unsettled',
      reading,
      results(180, 0.5, -0.25, 0.35, -0.1, 0.3),
    ),
    published('ten', 'Ten studies, the small ones higher', 'vocabulary', [
      ...results(400, 0.08, 0.12),
      ...results(150, 0.15, 0.2, 0.1),
      ...results(40, 0.35, 0.5, 0.42),
      ...results(20, 0.75, 0.9),
    ]),
    published('thirty-studies', 'Thirty studies', 'spelling', results(90, ...thirtyEffects)),
    missing(),
    {
      id: 'one-class',
      shows: 'One class a side',
      practice: madePractice('one-class', {
        ...classroom,
        title: 'Made up: one class a side',
        findings: [
          madeFinding(
            reading,
            { g: 0.33, n: 28 },
            {
              design: 'comparison',
              assigned: 'class',
              treated: { ...oneClass, mean: 53.3, sd: 10, before: { mean: 40, sd: 10 } },
              comparison: { ...oneClass, n: 27, mean: 50, sd: 10, before: { mean: 40, sd: 10 } },
            },
          ),
        ],
      }),
    },
    {
      id: 'told',
      shows: 'Told, and no report yet',
      practice: madePractice('told', { ...classroom, title: 'Made up: told, and no report yet' }),
    },
    {
      id: 'thirty',
      shows: 'Thirty reports from schools',
      practice: madePractice(
        'thirty',
        { ...classroom, title: 'Made up: thirty reports from schools' },
        madeReports(30),
      ),
    },
    {
      id: 'long',
      shows: 'As long as titles, posts and tags may be',
      practice: madePractice(
        'long',
        {
          ...classroom,
          title: 'Made up: antidisestablishmentarianism, read aloud in pairs, and then talked over',
          post: `${'A made-up post that is exactly as long as a post may be, to see how it sits. '.repeat(4)}`
            .slice(0, 279)
            .trim(),
          ages: [2, 19],
          subjects: ['personal-social-and-emotional-development', 'communication-and-language', 'english'],
          priorities: ['made-up-1', 'made-up-2'],
        },
        madeReports(1),
      ),
    },
  ];
}
