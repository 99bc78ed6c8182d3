import type { Facts } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { awaited, editor, overdue, type Ruling, rule, waiting } from './ruling.ts';

/** Reviews are missing: either somebody can still be asked, or is asked, or an editor has to help. */
export function lackingReviews(facts: Facts): Ruling | undefined {
  const { lacks, outstanding, toAsk, covered, beyond, need, counted } = facts;
  if (lacks.length === 0) return undefined;
  const have = counted.length;
  const because = {
    rule: 'quorum',
    facts: `${have} of ${need} reviews that count; still lacking: ${lacks.join(', ')}.`,
  };
  const late = outstanding.filter((one) => one.late);
  const due = outstanding
    .filter((one) => !one.late)
    .map(({ account, askedAt, by }) => ({ account, askedAt, by }));
  if (late.length > 0) return overdue('in-review', late, facts, covered ? due : []);
  if (covered) return waiting(facts, { is: 'in-review', have, need, due }, because);
  if (toAsk.length > 0)
    return rule(
      {
        is: 'awaiting-reviewers',
        have,
        need,
        lacking: lacks,
        asked: outstanding.map(({ account }) => account),
      },
      { who: 'bot' },
      because,
    );
  return rule({ is: 'waiting-on-editor', why: 'nobody-eligible', detail: beyond.join(', ') }, editor, {
    rule: 'nobody-eligible',
    facts: `Nobody is left who could be asked. Still lacking: ${beyond.join(', ')}.`,
  });
}

/** The quorum is there and its seals are open: do the levels lie too far apart? */
export function split(facts: Facts): Ruling | undefined {
  const { isSplit, outstanding, toAsk, counted, need } = facts;
  if (!isSplit) return undefined;
  const because = {
    rule: 'split',
    facts: 'The levels lie too far apart; one more reviewer is asked before they are shown.',
  };
  const late = outstanding.filter((one) => one.late);
  const due = outstanding.filter((one) => !one.late);
  if (late.length > 0) return overdue('split', late, facts, due);
  const [third] = due;
  if (!third && toAsk.length === 0)
    return rule({ is: 'waiting-on-editor', why: 'adjudicate' }, editor, {
      ...because,
      facts: `${because.facts} Nobody is left to ask.`,
    });
  const judgement: Judgement = {
    is: 'split',
    have: counted.length,
    need: need + 1,
    ...(third && { third: third.account }),
  };
  return third
    ? rule(judgement, awaited([third]), because, third.by)
    : rule(judgement, { who: 'bot' }, because);
}
