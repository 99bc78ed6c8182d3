import type { BundleFile } from './bundle.ts';

type TextFile = Extract<BundleFile, { text: string }>;

const fenceFor = (text: string): string => {
  const runs = text.match(/`{3,}/g) ?? [];
  return '`'.repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
};

/**
 * Files as one text that a person can read, that GitHub shows as code (so that nobody is called by an @ in it), and from
 * which `readBundleText` gets the same files again.
 */
export const writeBundleText = (files: readonly TextFile[]): string =>
  files
    .map(({ path, text }) => {
      const fence = fenceFor(text);
      return `File: \`${path}\`\n\n${fence}${path.slice(path.lastIndexOf('.') + 1)}\n${text.replace(/\n$/, '')}\n${fence}\n`;
    })
    .join('\n');

/** The files of a text; or, in words, why they cannot be told apart. */
export type ReadBundle = { files: TextFile[] } | { problem: string };

const name = /^File: `([\w-]+(?:\/[\w-]+)*\.(?:mdx|yaml))`$/;
const opening = /^(`{3,})\w*$/;

/**
 * Reads what `writeBundleText` wrote, also after GitHub changed its line ends. Paths are read as they stand: whether a file
 * may lie there is for others to judge. Nothing is guessed: what stands between files is refused.
 */
export function readBundleText(text: string): ReadBundle {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const files: TextFile[] = [];
  let place = 0;
  const skip = () => {
    while (place < lines.length && lines[place]?.trim() === '') place += 1;
  };
  for (skip(); place < lines.length; skip()) {
    const path = name.exec(lines[place]?.trimEnd() ?? '')?.[1];
    if (path === undefined)
      return {
        problem: `Unexpected line "${lines[place]?.slice(0, 60)}", expected "File: \`its path\`". Copy the text from the site again, whole.`,
      };
    if (files.some((file) => file.path === path))
      return { problem: `Unexpected second file ${path}, expected each file once. Delete one of the two.` };
    place += 1;
    skip();
    const fence = opening.exec(lines[place]?.trimEnd() ?? '')?.[1];
    const end = fence === undefined ? -1 : lines.indexOf(fence, place + 1);
    if (end < 0)
      return {
        problem: `Unexpected end of ${path}, expected its text between two lines of \`\`\` marks. Copy the text from the site again, whole.`,
      };
    files.push({ path, text: `${lines.slice(place + 1, end).join('\n')}\n` });
    place = end + 1;
  }
  if (files.length === 0)
    return { problem: 'Unexpected empty text, expected a file. Copy the text from the site again, whole.' };
  return { files };
}
