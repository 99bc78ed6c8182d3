import type { Root } from 'mdast';
import type { Problem } from '#core/model/problem.ts';
import { problemAt } from './place.ts';

/** A line that some MDX parser could take for a program: they differ on tabs, on a lone word, and after a table. */
const PROGRAM = /^(import|export)(?=$|[\s*{"'(;])/;

/** Lines (from 1) inside fenced code that starts at the margin and is closed: no parser reads those as a program. */
function codeLines(tree: Root, lines: string[]): Set<number> {
  const inside = new Set<number>();
  for (const node of tree.children) {
    if (node.type !== 'code' || !node.position) continue;
    const { start, end } = node.position;
    const fence = /^(`{3,}|~{3,})/.exec(lines[start.line - 1] ?? '')?.[1];
    if (!fence || !(lines[end.line - 1] ?? '').startsWith(fence)) continue;
    for (let line = start.line; line <= end.line; line += 1) inside.add(line);
  }
  return inside;
}

/** Refuses every line that begins with the word "import" or "export", outside code. */
export function programLines(tree: Root, body: string, path: string): Problem[] {
  const lines = body.split('\n');
  const code = codeLines(tree, lines);
  return lines.flatMap((text, index) => {
    const word = PROGRAM.exec(text)?.[1];
    if (!word || code.has(index + 1)) return [];
    const place = { line: index + 1, column: 1, endLine: index + 1, endColumn: word.length + 1 };
    const capital = word[0]?.toUpperCase() + word.slice(1);
    return problemAt(path, place, {
      ruleId: 'mdx-program',
      unexpected: `Unexpected line that begins with "${word}", expected text`,
      fix: `A line that begins so is read as a computer program: begin it with another word, with "${capital}", or join it to the line above`,
    });
  });
}
