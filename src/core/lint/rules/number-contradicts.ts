import type { AnyEntry } from '#core/library/entry.ts';
import type { Finding } from '#core/model/finding.ts';
import type { Place } from '#core/writeup/place.ts';
import { differencesOf } from '../facts.ts';
import { findingsOf } from '../findings.ts';
import { partOf } from '../place.ts';
import { blocksOf, sentencesOf } from '../prose.ts';
import { type RuleInput, rule } from '../rule.ts';
import { speaksOf, wordsOf } from '../speaks-of.ts';
import { told } from '../told.ts';
import { changesToldIn, contradiction } from '../told-twice.ts';

const ELSEWHERE =
  /\b(?:national(?:ly)?|england|scotland|wales|ireland|elsewhere|other (?:schools|studies)|the (?:study|review|authors|trial))\b/i;
const SCORES = /\b(?:scores?|marks?|test|average|mean|points?|results?)\b/i;

/** The sentences in which results are told: the post, and the text but for what came before and advice. */
function* tellingSentences({ entry, tree }: Pick<RuleInput, 'entry' | 'tree'>): Generator<{
  text: string;
  before: string;
  place: (from: number, to: number) => Place;
}> {
  const post = (entry.data as { post: string }).post;
  // Most paragraphs tell no change, and taking a paragraph apart into sentences is what costs.
  const telling = (text: string) => (changesToldIn(text).length > 0 ? sentencesOf(text) : []);
  for (const { text, start } of telling(post))
    yield {
      text,
      before: post,
      place: (from, to) => partOf(entry, { field: ['post'] }, post, start + from, start + to),
    };
  for (const block of blocksOf(tree, entry)) {
    if (block.quoted || /^(?:the problem|if you try it)/i.test(block.section)) continue;
    for (const { text, start } of telling(block.text))
      yield {
        text,
        before: block.text.slice(0, start),
        place: (from, to) => block.place(start + from, start + to),
      };
  }
}

/** The findings a sentence is about, and whether it says so: named in it, before it, or there is only one. */
function aboutWhich(sentence: string, before: string, measured: readonly Finding[], entry: AnyEntry) {
  const [here, earlier] = [new Set(wordsOf(sentence)), new Set(wordsOf(before))];
  const named = measured.filter((finding) => speaksOf(finding, here));
  if (named.length > 0) return { findings: named, surely: true };
  const mentioned = measured.filter((finding) => speaksOf(finding, earlier));
  if (mentioned.length > 0) return { findings: mentioned, surely: false };
  const surely = measured.length === 1 && SCORES.test(sentence) && entry.kind === 'practice';
  return { findings: measured, surely };
}

const measure = { name: 'Hodder reading', kind: 'standardised-test' };
const treated = { n: 58, mean: 28.4, before: { mean: 21.4 } };
const data = { findings: [{ measure, design: 'before-after', treated }] };

export const numberContradicts = rule({
  id: 'number-contradicts',
  family: 'evidence',
  severity: 'error',
  why: 'One of the two figures is wrong, and readers will quote the one in the sentence.',
  how: 'Correct the sentence or the finding, whichever does not agree with your records.',
  source: 'Evidence rules: consistency',
  check({ entry, tree }, report) {
    if (entry.kind !== 'practice' && entry.kind !== 'report') return;
    const measured = findingsOf(entry).findings.filter((finding) => differencesOf(finding).length > 0);
    if (measured.length === 0) return;
    for (const { text, before, place } of tellingSentences({ entry, tree })) {
      if (ELSEWHERE.test(text)) continue;
      for (const change of changesToldIn(text)) {
        const { findings, surely } = aboutWhich(text, before, measured, entry);
        const declared = contradiction(change, findings);
        if (declared === undefined) continue;
        report({
          at: place(change.index, change.index + change.text.length),
          severity: surely ? 'error' : 'warning',
          message: `Unexpected "${change.text}", expected ${declared}, as the findings say. Correct the sentence or the finding.`,
        });
      }
    }
  },
  examples: [
    {
      title: '12 in the text, 7 in the finding',
      file: told({ data, body: '## What happened\n\nReading scores rose by 12 points.' }),
      expect: [
        '14:16: Unexpected "rose by 12 points", expected 7 (before and after: 21.4 and 28.4), as the findings say.',
      ],
    },
    {
      title: 'the wrong way round',
      file: told({ data, body: '## What happened\n\nThe average score fell by seven points.' }),
      expect: ['14:19: Unexpected "fell by seven points", expected 7'],
    },
    {
      title: 'other ends',
      file: told({ data, body: '## What happened\n\nThe mean score rose from 12 to 28.4 points.' }),
      expect: ['14:16: Unexpected "rose from 12 to 28.4 points", expected from 21.4 to 28.4'],
    },
    {
      title: 'the same figure, rounded or in words; and another thing altogether',
      file: told({
        data,
        body: '## What happened\n\nScores rose by seven points, from about 21 to 28.4. The queue at lunch fell by 12 minutes.',
      }),
      expect: [],
    },
  ],
});
