import { isAuthor, isEditorOf, isReviewer } from '../people.ts';
import { nothingSaid, type Said } from '../said.ts';
import type { Account, Instant, Snapshot } from '../snapshot.ts';
import { answer } from './answer.ts';
import { assign } from './assign.ts';
import { check } from './check.ts';
import type { Command, Giver } from './command.ts';
import { decline } from './decline.ts';
import { findCommands } from './find.ts';
import { hold } from './hold.ts';
import { level } from './level.ts';
import { remind } from './remind.ts';
import { resolve } from './resolve.ts';
import { review } from './review.ts';
import { unhold } from './unhold.ts';
import { volunteer } from './volunteer.ts';
import { waive } from './waive.ts';
import { withdraw } from './withdraw.ts';
import { notForYou, postAgain, unknownCommand } from './words.ts';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  answer,
  resolve,
  review,
  volunteer,
  decline,
  remind,
  check,
  withdraw,
  assign,
  hold,
  unhold,
  waive,
  level,
];

/** What somebody is to this pull request; everybody is anyone, and no author reviews or edits their own. */
export function rolesOf(account: Account, snapshot: Snapshot): Giver[] {
  const author = isAuthor(account.id, snapshot);
  return [
    'anyone',
    ...(author ? (['author'] as const) : []),
    ...(!author && isReviewer(account.id, snapshot) ? (['reviewer'] as const) : []),
    ...(isEditorOf(account.id, snapshot) ? (['editor'] as const) : []),
  ];
}

/** The commands that somebody may give here. */
export const commandsFor = (account: Account, snapshot: Snapshot): Command[] => {
  const roles = rolesOf(account, snapshot);
  return commands.filter(({ may }) => may.some((giver) => roles.includes(giver)));
};

type Spoken = { by: Account; at: Instant; id: number; body: string; comment?: number; edited: boolean };

/** Comments and bodies of reviews in order of time. */
function spoken({ comments, reviews }: Snapshot): Spoken[] {
  const all: Spoken[] = [
    ...comments.map(({ id, by, at, body, editedAt }) => ({
      id,
      by,
      at,
      body,
      comment: id,
      edited: editedAt !== undefined,
    })),
    ...reviews
      .filter(({ state }) => state !== 'dismissed')
      .map(({ id, by, at, body, editedAt }) => ({ id, by, at, body, edited: editedAt !== undefined })),
  ];
  return all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}

/** What one comment says: the state after it, and the lines of the one reply it gets. */
function hear(said: Said, { by, at, body, comment, edited }: Spoken, snapshot: Snapshot): Said {
  const typed = findCommands(body);
  if (typed.length === 0) return said;
  const roles = rolesOf(by, snapshot);
  const known = typed.filter(({ name }) => commands.some((each) => each.name === name));
  const reply = (lines: readonly string[], after: Said): Said =>
    comment === undefined || lines.length === 0
      ? after
      : { ...after, replies: [...after.replies, { to: comment, text: [...new Set(lines)].join('\n\n') }] };
  if (edited) return known.length > 0 ? reply([postAgain(known.map(({ name }) => name))], said) : said;
  const lines: string[] = [];
  let after = said;
  for (const { name, words, text } of typed) {
    const found = commands.find((each) => each.name === name);
    if (!found) {
      if (name === 'help' || comment !== undefined)
        lines.push(unknownCommand(name, commandsFor(by, snapshot)));
      continue;
    }
    if (!found.may.some((giver) => roles.includes(giver))) {
      lines.push(notForYou(found));
      continue;
    }
    const given = {
      name,
      words,
      text: found.takesText ? text : words,
      by,
      at,
      ...(comment !== undefined && { comment }),
    };
    const outcome = found.apply(given, after, snapshot);
    if ('refused' in outcome) lines.push(outcome.refused);
    else {
      after = outcome.said;
      if (outcome.reply) lines.push(outcome.reply);
    }
  }
  return reply(lines, after);
}

/**
 * What people told the bot, folded over comments and reviews in order of time. Permission is what GitHub says now. Words of
 * the bot itself and of other bots are not commands; neither are those of a comment or review changed after posting, since
 * whoever may write to the repository can change what others said.
 */
export function saidIn(snapshot: Snapshot): Said {
  const isBot = ({ by }: Spoken) => by.id === snapshot.bot.id || by.login.endsWith('[bot]');
  return spoken(snapshot)
    .filter((each) => !isBot(each))
    .reduce((said, each) => hear(said, each, snapshot), nothingSaid);
}
