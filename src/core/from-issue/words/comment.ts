import { path as asCode, inline } from '#core/review/messages/quote.ts';
import type { Note, Told } from '../made.ts';
import type { Situation } from '../situation.ts';
import type { Standing } from '../standing.ts';

/** The hidden first line of the one comment that the bot keeps on an issue. */
export const issueTag = '<!-- worked-here:issue -->';

/** The hidden line that says of which commit the review was told. It saves a start of it, and decides nothing. */
export const madeTag = (commit: string): string => `<!-- worked-here:made ${commit} -->`;

/** More than these nobody mends at once. */
const most = 20;

const lineOf = ({ where, message }: Told): string =>
  `- ${where === undefined ? '' : `**${inline(where, 200)}**: `}${inline(message, 600)}`;

function list(title: string, told: readonly Told[], is: (one: Told) => boolean): string[] {
  const all = told.filter(is).map(lineOf);
  const more = all.length > most ? [`- … and ${all.length - most} more.`] : [];
  return all.length === 0 ? [] : [`**${title}**\n\n${[...all.slice(0, most), ...more].join('\n')}`];
}

const toMend = (told: readonly Told[]) => list('To put right', told, ({ severity }) => severity === 'error');
const toLookAt = (told: readonly Told[]) =>
  list('Worth a look', told, ({ severity }) => severity === 'warning');

function noteOf(note: Note, { editorsMailbox }: Situation): string {
  switch (note.is) {
    case 'named-after-login':
      return `You have no page here yet, so one comes along: ${asCode(note.path)}, with your name as it is on GitHub, ${inline(note.login)}. To have your own name on what you write, tell an editor in a comment on the pull request.`;
    case 'other-address':
      return `${asCode(note.wished)} is taken, and nothing is overwritten: yours became ${asCode(note.path)}.`;
    case 'would-review':
      return 'That you would review as well has been noted: an editor decides it.';
    case 'no-pictures':
      return `Pictures in an issue do not come along. Take the line with the picture out of your answer; once there is a pull request, an editor adds the picture from this issue. Or send it to ${asCode(editorsMailbox)}.`;
  }
}

const notesOf = (notes: readonly Note[], situation: Situation): string[] =>
  notes.map((note) => noteOf(note, situation));

/** How to change what was sent. */
const howToEdit =
  'Press the three dots at the top right of your text, then **Edit**, and save it. The bot looks again within minutes; there is no need for a new issue.';

/** How to get rid of what should never have been public. */
const isPublic = (editors: string): string[] => [
  '**Something in this issue may tell who somebody is, or how to reach them, and it is public: the issue, and its earlier versions.** What and where stands below. Take it out of the text first: the three dots at the top right of it, then **Edit**. Then take it out of the history: press **edited** at the top of your text, choose each older version that holds it, and press **Options**, **Delete revision from history**.',
  `It is not repeated here, and nothing of it has gone into the files. People who follow this place may have had it by e-mail: write to ${asCode(editors)} as well.`,
];

type Of<Is extends Standing['is']> = Extract<Standing, { is: Is }>;

const aboutFaults = (standing: Of<'to-mend'>, situation: Situation): string[] => [
  standing.pull === undefined
    ? '**Thank you. Before this can go on, something has to change, and it is your move.**'
    : `**Your last change of this issue has not gone into pull request #${standing.pull}: something has to change first.**`,
  ...(standing.isPrivate ? isPublic(situation.editorsMailbox) : []),
  ...toMend(standing.told),
  ...toLookAt(standing.told),
  ...notesOf(
    standing.notes.filter(({ is }) => is === 'no-pictures'),
    situation,
  ),
  ...(standing.isPrivate ? [] : [howToEdit]),
];

const aboutSent = ({ pull, made, byHand }: Of<'sent'>, situation: Situation): string[] => [
  pull === undefined
    ? '**Thank you.** A pull request is being opened.'
    : `**Thank you. It is in pull request #${pull}**, with you as its author. What happens next, and whose move it is, stands there in one comment.`,
  made.files.map(({ path }) => `- ${asCode(path)}`).join('\n'),
  ...toLookAt(made.told),
  ...notesOf(made.notes, situation),
  ...byHand.map(
    (path) =>
      `Somebody has changed ${asCode(path)} on the pull request, so it no longer follows this issue. Go on there.`,
  ),
  'To change what you wrote, edit this issue, and the pull request follows. To take it back, close this issue.',
];

const aboutEnd = ({ pull, mayGoOn }: Of<'ended'>, { editorsMailbox }: Situation): string[] => [
  `**This was closed before it was published**, with pull request #${pull}. Nothing of it is on the site.`,
  mayGoOn
    ? 'To go on with it, reopen this issue.'
    : `Who closed it, and why, is on the pull request. To go on, answer there, or write to ${asCode(editorsMailbox)}.`,
];

function bodyOf(situation: Situation, standing: Standing): string[] {
  const { page } = situation;
  switch (standing.is) {
    case 'not-ours':
    case 'closed':
      return [];
    case 'merged':
      return [
        `**It is in.** Pull request #${standing.pull} was merged${page === undefined ? '' : `; within minutes it is at ${page}`}.`,
        'Later changes of this issue change nothing any more. To have something changed that is published, use the form "Challenge a page".',
      ];
    case 'ended':
      return aboutEnd(standing, situation);
    case 'to-mend':
      return aboutFaults(standing, situation);
    case 'too-many':
      return [
        `**Thank you. This waits:** you have ${standing.most} contributions open at once, and no more are taken in until one of them is decided. Nothing is lost; it goes on by itself.`,
      ];
    case 'sent':
      return aboutSent(standing, situation);
  }
}

/** The whole comment. Of an issue that stands as before it is the same, letter by letter. */
export function commentFor(situation: Situation, standing: Standing): string {
  const { branch } = situation;
  const hidden = standing.is === 'sent' && branch ? [madeTag(branch.last)] : [];
  return [[issueTag, ...hidden].join('\n'), ...bodyOf(situation, standing)].join('\n\n');
}
