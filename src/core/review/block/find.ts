import { type Line, linesOf } from './lines.ts';

/** A `/review` in a comment: what stands on its line, the lines that belong to it, and where it starts (from 1). */
export type Found = { head: string; lines: Line[]; line: number };

const START = /^ {0,3}\/review(?=\s|$)(.*)$/i;
const COMMAND = /^ {0,3}\/[a-z]+(?=\s|$)/i;
/** The line above a signature, what mail programs put over a quotation, and what telephones sign with. */
const FOOTER =
  /^(?:-- ?|On (?:[A-Z][a-z]+,? )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) \d{4}.{0,200} wrote:|Sent from my (?:iPhone|iPad|Galaxy|Samsung|Android|Pixel|mobile|phone)(?: .{1,30})?)$/;

/** Whether a line of the writer's own would end a block that stands above it. */
export const endsBlock = (text: string): boolean => COMMAND.test(text) || FOOTER.test(text);

/** The `/review` blocks of a comment: any line of the writer's own may start one; a command or a mail footer ends it. */
export function findBlocks(body: string): Found[] {
  const found: Found[] = [];
  let block: Found | undefined;
  for (const [i, line] of linesOf(body).entries()) {
    const start = line.is === 'own' ? START.exec(line.text) : null;
    if (start) {
      block = { head: (start[1] ?? '').trim(), lines: [], line: i + 1 };
      found.push(block);
    } else if (line.is === 'own' && endsBlock(line.text)) block = undefined;
    else block?.lines.push(line);
  }
  return found;
}

/** A block as text, whatever its line ends and the spaces after its lines: what a receipt is a digest of. */
export function blockText({ head, lines }: Found): string {
  const text = [`/review ${head}`, ...lines.map((line) => line.text)].map((line) => line.trimEnd());
  return `${text.join('\n').trimEnd()}\n`;
}
