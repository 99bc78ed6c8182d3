import { linesOf } from './answer.ts';

/** The texts below headings, in their order; or, in words, why they cannot be told apart. */
export type Sections = { texts: string[] } | { problem: string };

/**
 * Takes the body of an issue apart at its headings. GitHub writes an answer as it was typed, so an answer can hold a line
 * that looks like the next question: where that is possible nothing is guessed.
 */
export function sectionsOf(body: string, headings: readonly string[]): Sections {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const starts: number[] = [];
  for (const heading of headings) {
    const at = lines.flatMap((line, place) => (line.trimEnd() === `### ${heading}` ? [place] : []));
    if (at.length > 1)
      return {
        problem: `Unexpected second line "### ${heading}", expected it once. Write that line in other words where it is part of your answer.`,
      };
    if (at[0] === undefined)
      return {
        problem: `Unexpected issue without the question "${heading}", expected all that the form asks. Write the line "### ${heading}" where it was, with your answer below it.`,
      };
    starts.push(at[0]);
  }
  const inOrder = starts.every((start, index) => start > (starts[index - 1] ?? -1));
  if (!inOrder || linesOf(lines.slice(0, starts[0]).join('\n')).length > 0)
    return {
      problem:
        'Unexpected text before the first question or questions out of order, expected answers below the questions as the form asks them. Move them there.',
    };
  return {
    texts: starts.map((start, index) =>
      lines
        .slice(start + 1, starts[index + 1])
        .join('\n')
        .trim(),
    ),
  };
}
