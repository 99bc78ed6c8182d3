import { effectOf } from '#core/evidence/effect.ts';
import { findingId } from '#core/model/finding.ts';
import { attributeOf, everyNode, type TreeNode } from '#core/writeup/tree.ts';
import { findingsOf } from '../findings.ts';
import { rule } from '../rule.ts';
import { speaksOf, wordsOf } from '../speaks-of.ts';
import { told } from '../told.ts';
import type { Passage } from '../words/passage.ts';
import { passagesOf } from '../words/passages.ts';
import { matches, type Span } from '../words/spans.ts';

const reading = { measure: { name: 'Hodder reading', kind: 'standardised-test' }, design: 'before-after' };
const joy = {
  outcome: 'wellbeing',
  measure: { name: 'Joy survey', kind: 'questionnaire' },
  design: 'before-after',
};
const clear = { treated: { n: 58, mean: 24.1, sd: 5, before: { mean: 20.4, sd: 5.2 } } };
const level = { treated: { n: 58, mean: 3.1, sd: 1, before: { mean: 3.1, sd: 1 } } };
const both = [
  { ...reading, ...clear },
  { ...joy, ...level },
];

/** That nothing went wrong, and no word that takes it back. */
const ALL_WELL =
  /\b(?:nothing (?:at all )?(?:went wrong|did not work|failed|comes to mind|to report)|everything (?:worked|went|ran)\b|(?:it )?all (?:worked|went) (?:very )?(?:well|fine|smoothly|perfectly|to plan)|(?:no|not any|were not any|never any) (?:real |major |big )?(?:problems?|difficult(?:y|ies)|issues?|downsides?|drawbacks?))\b/giu;
const TAKEN_BACK =
  /\b(?:but|although|though|however|except|apart from|other than|only|yet|until|hard|harder|too|missed|with the|in the)\b/iu;
const FEW_WORDS = 30;

/** Where the part that should tell what went wrong says, and only says, that nothing did. */
function allWell(passages: readonly Passage[]): { passage: Passage; span: Span; said: string } | undefined {
  const telling = passages.filter(({ part, kind }) => part === 'What did not work' && kind !== 'heading');
  const whole = telling.map(({ own }) => own).join(' ');
  if (wordsOf(whole).length > FEW_WORDS || TAKEN_BACK.test(whole)) return undefined;
  for (const passage of telling)
    for (const span of matches(passage.own, ALL_WELL)) return { passage, span, said: span.found[0] };
  return undefined;
}

export const oneSided = rule({
  id: 'one-sided',
  family: 'evidence',
  severity: 'warning',
  why: 'When several things were measured and only the good ones are told, what is told proves little: some come out well by chance.',
  how: 'Tell every outcome that was measured, those without a clear result too; <Findings/> shows them all.',
  source:
    'CONSORT 2025, items on outcomes; Chan and others (2004), Empirical evidence for selective reporting of outcomes in randomized trials, JAMA 291',
  check({ entry, tree, context: { policy } }, report) {
    const well = entry.kind === 'practice' ? allWell(passagesOf({ entry, tree })) : undefined;
    if (well)
      report({
        at: well.passage.place(well.span),
        message: `Unexpected "${well.said}" as all that did not work, expected what was difficult, and for whom. Name one thing that you would do differently.`,
      });
    const { findings, outcome } = findingsOf(entry);
    // A study's findings all stand on its page; it is in what people tell of their own work that some go missing.
    if (findings.length < 2 || (entry.kind === 'report' && entry.data.team !== undefined)) return;
    const nodes = [...everyNode(tree as TreeNode)];
    if (nodes.some(({ name }) => name === 'Findings')) return;
    const shown = new Set(
      nodes.filter(({ name }) => name === 'Finding').map((node) => attributeOf(node, 'id')),
    );
    const post = 'post' in entry.data ? String(entry.data.post) : '';
    const words = new Set(wordsOf(`${post} ${entry.rendered.plain}`));
    const judged = findings.map((finding, place) => {
      const { g, ci } = effectOf(finding, outcome ? { outcome } : {}, policy);
      const isTold = shown.has(findingId(finding)) || speaksOf(finding, words);
      return { finding, place, isTold, clear: g !== null && ci[0] > 0 };
    });
    if (!judged.some(({ isTold, clear: good }) => isTold && good)) return;
    for (const { finding, place } of judged.filter(({ isTold, clear: good }) => !isTold && !good))
      report({
        at: { field: ['findings', place, 'measure', 'name'] },
        message: `Unexpected silence about "${finding.measure.name}", expected every outcome that was measured. Say in "What happened" or "What did not work" how it came out, or write <Findings/> there.`,
      });
  },
  examples: [
    {
      title: 'two measured, the good one told',
      file: told({
        data: { findings: both },
        body: '## What happened\n\nHodder reading scores were higher in July.',
      }),
      expect: ['7:212: Unexpected silence about "Joy survey", expected every outcome that was measured.'],
    },
    {
      title: 'all went well, and nothing else is said',
      file: told({
        body: '## What did not work\n\nEverything worked well and there were no problems at all.',
      }),
      expect: ['14:1: Unexpected "Everything worked" as all that did not work, expected what was difficult'],
    },
    {
      title: 'all but something',
      file: told({
        body: '## What did not work\n\nEverything worked, but the first week was too long. There were no problems with the cards.',
      }),
      expect: [],
    },
    {
      title: 'both told',
      file: told({
        data: { findings: both },
        body: '## What happened\n\nHodder reading scores were higher in July. The joy survey showed no change.',
      }),
      expect: [],
    },
    {
      title: 'all shown',
      file: told({
        data: { findings: both },
        body: '## What happened\n\nHodder reading scores were higher.\n\n<Findings/>',
      }),
      expect: [],
    },
  ],
});
