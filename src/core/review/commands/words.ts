import { closest } from '#core/model/closest.ts';
import type { Command, Giver } from './command.ts';

const givers: Record<Giver, string> = {
  anyone: 'anyone',
  author: 'the authors',
  reviewer: 'reviewers of others’ work',
  editor: 'editors who are not its authors',
};

/** The help: only what the asker may do here. */
export const help = (usable: readonly Command[]): string =>
  [
    'You can type these here, each on a line of its own:',
    '',
    ...usable.map(({ usage, does }) => `- \`${usage}\`: ${does}`),
  ].join('\n');

/** What is said to a word that is no command; `help` itself gets the help. */
export function unknownCommand(name: string, usable: readonly Command[]): string {
  if (name === 'help') return help(usable);
  const [meant] = closest(
    name.slice(0, 30),
    usable.map((each) => each.name),
  );
  return `Unexpected \`/${name.slice(0, 30)}\`, expected a command. ${meant ? `Did you mean \`/${meant}\`? ` : ''}Type \`/help\` for what you can do here.`;
}

/** What is said to somebody who may not give a command. */
export const notForYou = ({ name, may }: Command): string =>
  `Unexpected \`/${name}\` from you, expected it from ${may.map((giver) => givers[giver]).join(' or ')} only. Nothing was changed.`;

/** What is said of commands in a comment that was changed after posting. */
export const postAgain = (names: readonly string[]): string =>
  `Unexpected change to a comment with ${names.map((name) => `\`/${name}\``).join(' and ')}: others can change what you wrote, so a command in a changed comment does not count. Post it again as a new comment.`;
