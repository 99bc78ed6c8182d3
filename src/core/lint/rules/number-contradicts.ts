import type { AnyEntry } from '#core/library/entry.ts';
import type { Finding } from '#core/model/finding.ts';
import { differencesOf } from '../facts.ts';
import { findingsOf } from '../findings.ts';
import { rule } from '../rule.ts';
import { speaksOf, wordsOf } from '../speaks-of.ts';
import { told } from '../told.ts';
import { changesToldIn, contradiction } from '../told-twice.ts';
import { isAffirmed } from '../words/claims.ts';
import { topicsIn } from '../words/outcomes.ts';
import type { Part } from '../words/passage.ts';
import { passagesOf } from '../words/passages.ts';

/** Where no results are told. */
const ASIDE: readonly Part[] = ['The problem', 'If you try it', 'core', 'note'];
const ELSEWHERE =
  /\b(?:spread|standard deviations?|SDs?|national(?:ly)?|england|scotland|wales|ireland|elsewhere|other (?:schools|studies)|the (?:study|review|authors|trial))\b/i;
/** Of some of those who were measured, whose figures may well be others. */
const OF_SOME =
  /\b(?:(?:one|two|three|four|five|six|a|another|each|every|the (?:first|second|third|last|other|same|best|weakest|strongest|quietest)) (?:pupil|child|boy|girl|student|class|group)s?|girls|boys|(?:high|low|weak|strong|fast|slow)est|top|bottom|(?:more|most|less|least) able|weaker|stronger|younger|older|the (?:others|rest)|disadvantaged|pupil premium|free school meals|SEND?|EAL|Year \d+|Years \d+|(?:Class|Set|Band) \w+|individual|some pupils|many pupils|half|a (?:third|quarter|few))\b/i;
const SCORES = /\b(?:scores?|marks?|test|average|mean|results?)\b/i;

/** The findings a sentence is about, and whether it says so: named in it, before it, or there is only one. */
function aboutWhich(sentence: string, before: string, measured: readonly Finding[], entry: AnyEntry) {
  const [here, earlier] = [new Set(wordsOf(sentence)), new Set(wordsOf(before))];
  const named = measured.filter((finding) => speaksOf(finding, here));
  if (named.length > 0) return { findings: named, surely: true };
  const mentioned = measured.filter((finding) => speaksOf(finding, earlier));
  if (mentioned.length > 0) return { findings: mentioned, surely: false };
  const names = SCORES.test(sentence) || topicsIn(sentence).length > 0;
  return { findings: measured, surely: measured.length === 1 && names && entry.kind === 'practice' };
}

/** Whether a sentence names something that schools measure and that none of these findings is about. */
function ofSomethingElse(
  sentence: string,
  measured: readonly Finding[],
  outcome: string | undefined,
): boolean {
  const about = measured
    .map((finding) => `${finding.measure.name} ${finding.outcome ?? outcome ?? ''}`)
    .join(' ');
  const known = topicsIn(about);
  const topics = topicsIn(sentence);
  return known.length > 0 && topics.length > 0 && !topics.some((topic) => known.includes(topic));
}

const inPercent = (findings: readonly Finding[]): boolean =>
  findings.some(({ treated, comparison }) => (treated ?? comparison)?.percent !== undefined);

const measure = { name: 'Hodder reading', kind: 'standardised-test' };
const treated = { n: 58, mean: 28.4, before: { mean: 21.4 } };
const data = { findings: [{ measure, design: 'before-after', treated }] };

export const numberContradicts = rule({
  id: 'number-contradicts',
  family: 'evidence',
  severity: 'error',
  why: 'One of the two figures is wrong, and readers will quote the one in the sentence.',
  how: 'Correct the sentence or the finding, whichever does not agree with your records.',
  source: 'Our own: how levels are set; numbers that do not agree cost security',
  check({ entry, tree }, report) {
    if (entry.kind !== 'practice' && entry.kind !== 'report') return;
    const { findings: all, outcome } = findingsOf(entry);
    if (all.length === 0) return;
    // Most paragraphs tell no change.
    const telling = passagesOf({ entry, tree }).filter(
      ({ part, own }) => !ASIDE.includes(part) && changesToldIn(own).length > 0,
    );
    const measured = telling.length === 0 ? [] : all.filter((one) => differencesOf(one).length > 0);
    if (measured.length === 0) return;
    for (const passage of telling) {
      for (const { start, end } of passage.sentences) {
        const sentence = passage.own.slice(start, end);
        if (ELSEWHERE.test(sentence) || ofSomethingElse(sentence, measured, outcome)) continue;
        for (const change of changesToldIn(sentence)) {
          const at = { start: start + change.index, end: start + change.index + change.text.length };
          if (OF_SOME.test(sentence) || !isAffirmed(passage, at)) continue;
          const { findings, surely } = aboutWhich(sentence, passage.own.slice(0, start), measured, entry);
          // Ends in per cent, where no finding has any, are those of something else.
          if (!surely && change.is === 'from-to' && /%|per ?cent/i.test(change.text) && !inPercent(findings))
            continue;
          const declared = contradiction(change, findings);
          if (declared === undefined) continue;
          report({
            at: passage.place(at),
            severity: surely ? 'error' : 'warning',
            message: `Unexpected "${change.text}", expected ${declared}, as the findings say. Correct the sentence or the finding.`,
          });
        }
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
      title: 'so many times, and with its ends turned about',
      file: told({
        data,
        body: '## What happened\n\nReading scores more than doubled.\n\nThe mean score in July was 31.4, against 21.4 in May.',
      }),
      expect: [
        '14:9: Unexpected "scores more than doubled", expected 32.71',
        '16:5: Unexpected "mean score in July was 31.4, against 21.4", expected from 21.4 to 28.4',
      ],
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
