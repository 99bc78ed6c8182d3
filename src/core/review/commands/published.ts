import { said } from '#core/model/rating.ts';
import { badCharacters } from '#core/writeup/characters.ts';

const most = 2000;

/** Words that the record will show, as they are kept; a sentence where they cannot be published as they are. */
export function publishedWords(text: string, command: string): { words: string } | { refused: string } {
  const read = said.safeParse(text);
  if (!read.success)
    return {
      refused: `Unexpected ${text.length} characters after \`/${command}\`, expected at most ${most}: they are published. Say what matters most in a new comment.`,
    };
  const [fault] = badCharacters(read.data);
  return fault ? { refused: `${fault.unexpected}. ${fault.fix}.` } : { words: read.data };
}
