import type { Challenge } from '../challenges.ts';
import type { Facts } from '../facts.ts';
import type { EditorReason, Judgement, Lack, Open } from '../judgement.ts';
import { isContent } from '../lanes.ts';
import type { Account } from '../snapshot.ts';
import { day } from './dates.ts';
import { call, callAll, listed } from './people.ts';
import { indented } from './questions.ts';
import { inline, path, quote } from './quote.ts';

type Told = { [K in Judgement['is']]: (judgement: Extract<Judgement, { is: K }>, facts: Facts) => string };

const lackWords: Record<Lack, string> = {
  reviews: 'another review',
  external: 'a reviewer from another school, trust and network',
  expert: 'a reviewer who knows the subject or outcome',
  experienced: 'an experienced reviewer',
  screening: 'somebody to screen it',
};

const editorWords: Record<EditorReason, (detail: string) => string> = {
  'editors-decide': (detail) =>
    `An editor decides about this, and merges it by hand${detail ? `: ${inline(detail, 400)}` : ''}.`,
  'nobody-eligible': (detail) =>
    `Nobody is left whom I could ask, and this is still lacking: ${inline(detail)}. An editor can invite a reviewer, ask one with \`/assign @somebody\`, or set a rule aside in public with \`/waive\`.`,
  'fork-gone': () =>
    'The fork this came from is gone, so its author cannot change it any more. An editor can carry it over, or the author can open it again from a new fork.',
  adjudicate: () =>
    'The reviewers’ levels lie far apart and nobody is left to ask. An editor settles it with `/level` and the reason.',
  safeguarding: () =>
    'A reviewer has a concern about safeguarding. An editor reads it, speaks with the author, and asks for a new review or withdraws this.',
  'merge-refused': (detail) => `GitHub refused to merge this: ${inline(detail, 400)}`,
  incomplete: () =>
    'GitHub did not give me the whole of this pull request, so I decide nothing. I read it again at the next run; if this stays, an editor looks.',
  'merged-unreviewed': (detail) =>
    `This was merged, and what was merged was not agreed by those who have to. It is not published. An editor has it reviewed, or takes it back: ${inline(detail)}.`,
};

/** One thing for the author to answer, in a list. */
function toAnswer(open: Open): string {
  if (open.kind === 'conflict')
    return '- Take in what has been published since (`Update branch`), and settle the conflict.';
  const said = open.kind === 'challenge' ? 'asks' : 'asks for changes';
  return `- ${call(open.by)} ${said}:\n\n${indented(quote(open.text || 'See the review.'))}`;
}

/** What is asked of those whom the author answered. */
function answered(due: readonly Account[], challenges: readonly Challenge[]): string {
  const open = challenges.filter(({ resolved }) => !resolved);
  const asked = due.filter(({ id }) => open.some(({ by }) => by.id === id));
  const changed = due.filter((one) => !asked.includes(one));
  return [
    'The author answered.',
    ...(asked.length > 0
      ? [
          `${callAll(asked)}: does that settle your question? Then type \`/resolve\`. Left alone, it counts as settled.`,
        ]
      : []),
    ...(changed.length > 0
      ? [`${callAll(changed)}: were the changes made that you asked for? Then post a new review.`]
      : []),
  ].join(' ');
}

const told: Told = {
  'not-ours': (_, { requirement, snapshot }) =>
    snapshot.files.some(({ path: name, was = '' }) => isContent(name) || isContent(was))
      ? `This changes files under \`content/\` and others, such as ${path(requirement.outside[0] ?? '')}, which code owners look after. Split it: what is under \`content/\` in a pull request of its own is reviewed here.`
      : 'This changes files outside `content/`, which code owners look after.',
  closed: () => 'This was closed without being published. Open it again whenever you like: nothing is lost.',
  draft: () =>
    'This is a draft. Mark it “Ready for review” when you would like it read; nobody is asked before.',
  held: ({ by, reason, since }) =>
    `${call(by)} put this on hold on ${day(since)}:\n\n${quote(reason)}\n\nAn editor lifts it with \`/unhold\`.`,
  'checks-failing': ({ errors }, { errors: found }) =>
    found === 0
      ? 'This cannot be checked or reviewed as it is. Why, and what to do, is below.'
      : `The checks found ${errors === 1 ? 'one thing' : `${errors} things`} to put right before anybody is asked to read this. Each is below with what to type. Push the change, or edit the file here; I look again by myself.`,
  'awaiting-reviewers': ({ have, need, lacking }) =>
    `${have} of ${need} reviews are here. I am asking for ${listed(lacking.map((lack) => lackWords[lack]))}.`,
  'in-review': ({ have, need, due }, { challenges, lacks }) =>
    lacks.length === 0
      ? answered(
          due.map(({ account }) => account),
          challenges,
        )
      : `${have} of ${need} reviews are here. ${due.map(({ account, by }) => `${call(account)} until ${day(by)}`).join(', ')}.`,
  'author-to-answer': ({ open }) =>
    `${open.map(toAnswer).join('\n')}\n\nAnswer with \`/answer @reviewer\` and your words below, or change the file and say so. Reviewers then say whether that settles it.`,
  split: ({ third }) =>
    `The reviews are here, and their levels lie far apart. ${third ? `${call(third)} is asked` : 'Somebody is asked'} for a third; levels stay sealed until then.`,
  'waiting-on-editor': ({ why, detail = '' }) => editorWords[why](detail),
  agreed: ({ decidedBy, level, by, founding }) => {
    if (decidedBy === 'machine')
      return 'The checks passed, and this kind of file needs no more. It is merged now.';
    if (decidedBy === 'screened') return `${callAll(by)} screened it. It is merged now.`;
    const mark = founding
      ? ' It will carry the mark “founding review”: one editor published it, since too few reviewers have joined.'
      : '';
    return `Agreed at level ${level} by ${callAll(by)}. It is merged now.${mark}`;
  },
  'merged-unrecorded': () =>
    'Merged. It is published as soon as its record is on main. If this stays, a setting refuses my push: an editor checks that the ruleset for main lets the bot write (see the guide to setting up an instance).',
  recorded: () => 'Published. Thank you, all of you: the record of this review is part of the page.',
  overdue: ({ late, since, was }) =>
    `${callAll(late)} had until ${day(since)}. ${was === 'author-to-answer' ? 'Nothing is closed: answer whenever you can. An editor is told, and can help.' : 'Nothing is closed, and late reviews are welcome. Somebody else is asked beside them where there is anybody; an editor is told.'}`,
};

/** Where it stands, in a few sentences. */
export const headline = (judgement: Judgement, facts: Facts): string =>
  (told[judgement.is] as (judgement: Judgement, facts: Facts) => string)(judgement, facts);
