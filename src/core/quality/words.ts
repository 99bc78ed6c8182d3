import { counted, percent, shown } from '#core/review/audit/numbers.ts';
import { day } from '#core/review/messages/dates.ts';
import { listed } from '#core/review/messages/people.ts';
import type { AuditResult, Drawn } from './audits.ts';
import type { GoalFault, Unmissable } from './networks.ts';
import type { Pattern } from './patterns.ts';
import type { ChangedMeasure } from './projects.ts';
import type { WaitName } from './waits.ts';

/** How the ids of people, pages, networks and projects are told; left out: as they are. */
export type Name = (id: string) => string;

const asIs: Name = (id) => id;

/** A distance in levels: "1.2 levels". */
const levels = (by: number): string => `${shown(Math.abs(by), 1)} levels`;

type Told = { [K in Pattern['is']]: (pattern: Pattern & { is: K }, name: Name) => string };

const told: Told = {
  ring: ({ who, pulls }, name) =>
    `Each reviewed the next one’s work, and the last the first’s: ${who.map(name).join(' → ')} → ${name(who[0] ?? '')} (${counted(pulls.length, 'pull request')}).`,
  swap: ({ who, pulls }, name) =>
    `${listed(who.map(name))} reviewed each other’s work within the time in which that does not count (${counted(pulls.length, 'pull request')}).`,
  'same-author': ({ who: [by, of], times, of: all }, name) =>
    `${times} of the ${all} reviews by ${name(by)} were of work by ${name(of)}.`,
  'same-reviewer': ({ who: [by, beside], times, of }, name) =>
    `In ${times} of ${of} reviews by ${name(by)} the other reviewer was ${name(beside)}.`,
  'rates-lower': ({ who: [one], by, reviews }, name) =>
    `${name(one)} rates lower than others on the same pages: by ${levels(by)}, ${counted(reviews, 'review')}.`,
  'rates-higher': ({ who: [one], by, reviews }, name) =>
    `${name(one)} rates higher than others on the same pages: by ${levels(by)}, ${counted(reviews, 'review')}.`,
  drifts: ({ who: [one], from, to, reviews }, name) =>
    `${name(one)} has moved away from others on the same pages: from ${shown(from, 1)} levels apart to ${shown(to, 1)}, ${counted(reviews, 'review')}.`,
};

/** A pattern as a sentence that accuses nobody. */
export const patternWords = (pattern: Pattern, name: Name = asIs): string =>
  (told[pattern.is] as (pattern: Pattern, name: Name) => string)(pattern, name);

const faults: Record<GoalFault, string> = {
  'no-joint-project': 'it has no joint project',
  'no-measure': 'none of its joint projects plans to measure anything',
  'goal-without-figure': 'its goal says neither how much nor of what',
  'only-story-telling': 'its members told each other of what they do, and nobody took up anything of another',
};

/** Why nobody could say that a network had missed its goal. */
export const unmissableWords = ({ network, because }: Unmissable, name: Name = asIs): string =>
  `${name(network)}: nobody could tell if its goal were missed, because ${listed(because.map((fault) => faults[fault]))}.`;

/** What changed in a project after its plan was registered. */
export function changedWords(changed: ChangedMeasure, name: Name = asIs): string {
  const project = changed.project;
  if (changed.is === 'plan-changed')
    return `${name(project)}: the plan from ${day(changed.on)} was changed after it was registered on ${day(changed.registered)}.`;
  const { from, to } = changed;
  if (changed.is === 'not-as-declared')
    return `${name(project)}: ${name(changed.report)} declared “${from}” for ${name(changed.practice)}, and reported “${to}”.`;
  const why = changed.sameQuestion ? 'the question stayed the same' : 'the question changed too';
  return `${name(project)}: measured by “${from}” before, and by “${to}” from ${day(changed.on)}; ${why}.`;
}

/** For whom it was the move while a contribution waited. */
export const waitWords: Record<WaitName, string> = {
  'first-review': 'for a first review',
  'further-reviews': 'for the reviews after it',
  answer: 'for the authors’ answer',
  merge: 'to be settled and merged',
};

/** What came of looking at a drawn page again. */
export const auditWords: Record<AuditResult, string> = {
  confirmed: 'level confirmed',
  lowered: 'level lowered',
  raised: 'level raised',
  'first-rated': 'rated for the first time',
  waiting: 'not looked at again yet',
};

/** A drawn page in a line: its level before and after. */
export const drawnWords = ({ before, after, result, pull }: Drawn): string =>
  result === 'waiting'
    ? auditWords.waiting
    : `${auditWords[result]}: ${before === null ? 'none' : before} → ${after} (#${pull})`;

/** A share with what it is a share of. */
export const shareWords = (count: number, of: number): string =>
  of === 0 ? 'none' : `${count} of ${of} (${percent(count / of)})`;
