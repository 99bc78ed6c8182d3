import type { Effect } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { Verdict } from '../judgement.ts';
import type { Lane } from '../lanes.ts';
import { livingTag } from '../noted.ts';
import { day } from './dates.ts';
import { findingsList } from './findings.ts';
import { headline } from './headline.ts';
import { whoseMove } from './next.ts';
import { call, callAll, listed } from './people.ts';
import { reviewList } from './reviews.ts';

const laneWords: Record<Lane, string> = {
  machine: 'the checks, and nobody’s review',
  screened: 'one person to screen it',
  report: 'one review by somebody external',
  'write-up': 'the quorum for write-ups',
  editor: 'an editor, who merges it by hand',
};

/** What an effect does, in words. */
export function effectWords(effect: Effect): string {
  switch (effect.do) {
    case 'post-comment':
      return effect.tag === livingTag ? 'post the comment that says where it stands' : 'post a comment';
    case 'edit-comment':
      return 'bring a comment up to date';
    case 'delete-comment':
      return 'remove a comment that is there twice';
    case 'request-reviews':
      return `ask ${names(effect.logins)} for a review`;
    case 'withdraw-requests':
      return `ask ${names(effect.logins)} no longer`;
    case 'add-labels':
      return `add the label ${effect.labels.join(', ')}`;
    case 'remove-label':
      return `remove the label ${effect.label}`;
    case 'merge':
      return `merge ${effect.headSha.slice(0, 7)} and nothing else`;
    case 'write-file':
      return `write ${effect.path} on main`;
    case 'dispatch-publish':
      return 'start the workflow that publishes the site';
    case 'close':
      return 'close it';
  }
}

const names = (logins: readonly string[]): string => listed(logins.map((login) => `@${login}`));

const part = (title: string, text: string): string[] => (text === '' ? [] : ['', title, text]);

function needs({ requirement, policy, counted, need, lacks, founding }: Facts): string {
  const { lane, judged, because } = requirement;
  const { external, expert, experienced } = policy.review.quorum;
  const quorum = `${need} reviews, of them ${external} external, ${expert} by somebody who knows the matter, ${experienced} by somebody experienced where there is one`;
  return [
    `- It needs ${laneWords[lane]}${lane === 'write-up' && !founding ? `: ${quorum}` : ''}.`,
    ...because.map((reason) => `- ${reason}.`),
    ...(lane === 'machine' ? [] : [`- ${counted.length} of ${need} reviews count.`]),
    ...(lacks.length > 0 ? [`- Still lacking: ${lacks.join(', ')}.`] : []),
    ...judged.map(({ path, sha256 }) => `- Judged: ${path}, SHA-256 ${sha256.slice(0, 12)}…`),
  ].join('\n');
}

function questions({ challenges, changes }: Facts): string {
  return [
    ...challenges.map(({ by, shownAt, answer, resolved }) => {
      const answered = answer ? `answered on ${day(answer.at)}` : 'not answered yet';
      const settled = resolved ? `settled on ${day(resolved.at)}` : 'not settled';
      return `- ${call(by)} asked on ${day(shownAt)}: ${answered}, ${settled}`;
    }),
    ...changes.map(({ by, since, answeredAt }) =>
      answeredAt === undefined
        ? `- ${call(by)} asked for changes on ${day(since)}`
        : `- ${call(by)} asked for changes on ${day(since)}; answered on ${day(answeredAt)}`,
    ),
  ].join('\n');
}

/** A judgement in words for an editor at a terminal: whose move it is, the facts behind it, and what a run would do next. */
export function explain(facts: Facts, verdict: Verdict, effects: readonly Effect[]): string {
  const { snapshot, requirement } = facts;
  const { pull, files } = snapshot;
  const { judgement, reasons } = verdict;
  const written = callAll([pull.author, ...pull.committers.filter(({ id }) => id !== pull.author.id)]);
  return [
    `#${pull.number} ${pull.title}`,
    `By ${written}, opened on ${day(pull.createdAt)}, ${pull.draft ? 'draft, ' : ''}${pull.state}, head ${pull.headSha.slice(0, 7)}.`,
    '',
    `Judgement: ${judgement.is}`,
    whoseMove(verdict, facts).replaceAll('**', ''),
    headline(judgement, facts),
    ...part('Why', reasons.map(({ rule, facts: of }) => `- ${rule}: ${of}`).join('\n')),
    ...part('What it needs', needs(facts)),
    ...part('Reviews and requests', reviewList(facts)),
    ...part('Questions of reviewers', questions(facts)),
    ...part('What the checks found', findingsList(facts)),
    ...part(
      'Files',
      files
        .map(({ path, change, object, moved }) => {
          const odd = object === 'file' || object === 'none' ? '' : `, ${object}`;
          return `- ${path} (${change}${odd}${moved ? ', main has moved on' : ''})`;
        })
        .join('\n'),
    ),
    ...part('Of main changed meanwhile', requirement.moved.map((path) => `- ${path}`).join('\n')),
    ...part(
      'What a run would do now',
      effects.length === 0
        ? '- nothing: everything is as it should be'
        : effects.map((effect) => `- ${effectWords(effect)}`).join('\n'),
    ),
    '',
  ].join('\n');
}
