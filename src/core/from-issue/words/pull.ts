import { path as asCode } from '#core/review/messages/quote.ts';
import type { Made } from '../made.ts';
import type { Situation } from '../situation.ts';

/** What a pull request says of itself when it is opened. It holds nothing that was not checked. */
export function pullBody(
  { number, author, editors }: Situation['issue'],
  { files, notes }: Extract<Made, { is: 'made' }>,
): string {
  const others = editors.filter(({ id }) => id !== author.id).map(({ login }) => asCode(login));
  return [
    `Made from issue #${number} by its author, ${asCode(author.login)}, who is the author here too. The bot only carries it: when the text of the issue changes, these files follow.`,
    ...(others.length > 0
      ? [`The text of the issue was changed by ${others.join(', ')} too; nobody of them reviews it.`]
      : []),
    files.map(({ path }) => `- ${asCode(`content/${path}`)}`).join('\n'),
    ...(notes.some(({ is }) => is === 'would-review')
      ? [
          'The author would like to review as well. An editor decides that, by changing `roles` in their file once it is here.',
        ]
      : []),
  ].join('\n\n');
}
