import { text } from 'node:stream/consumers';
import { contentPath, within } from '#core/check/within.ts';
import { changedSince } from './changed.ts';
import type { CheckOptions } from './check-content.ts';

/** What a person asks to have checked: everything, some paths, what has changed, or one text from an editor. */
export type Asked = {
  paths: readonly string[];
  changed?: string;
  stdin?: true;
  path?: string;
  fix?: true;
  watch?: true;
};

/** What they ask for, as the check understands it. Throws, in words, where it makes no sense. */
export async function readAsked(
  asked: Asked,
  content: string,
  input: NodeJS.ReadableStream,
): Promise<Pick<CheckOptions, 'wanted' | 'instead'>> {
  if (asked.stdin) return fromInput(asked, content, input);
  if (asked.path !== undefined)
    throw new Error('Unexpected --path alone, expected it with --stdin. Give paths without --path.');
  if (asked.changed !== undefined) {
    if (asked.paths.length > 0)
      throw new Error('Unexpected paths beside --changed, expected one of the two. Leave one out.');
    const { paths, removed } = changedSince(asked.changed, content);
    // What was taken away, or a number that everything is judged by, can break any file.
    const anyFile = removed || paths.has('policy.yaml') || paths.has('instance.yaml');
    return anyFile ? {} : { wanted: () => (path) => paths.has(path) };
  }
  return asked.paths.length > 0 ? { wanted: (paths) => within(paths, asked.paths, content) } : {};
}

async function fromInput(
  { path, paths, fix, watch, changed }: Asked,
  content: string,
  input: NodeJS.ReadableStream,
): Promise<Pick<CheckOptions, 'wanted' | 'instead'>> {
  const example = '--stdin --path content/practices/my-practice/index.mdx';
  if (!path) throw new Error(`Unexpected --stdin alone, expected --path with it. Write ${example}.`);
  if (fix || watch || changed || paths.length > 0)
    throw new Error(`Unexpected option or path beside --stdin, expected --path only. Write ${example}.`);
  const below = contentPath(path, content);
  const instead = new Map([[below, await text(input)]]);
  return { instead, wanted: () => (other) => other === below };
}
