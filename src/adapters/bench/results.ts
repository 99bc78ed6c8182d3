import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../files/project.ts';

/** Between these lines stands what the last `npm run bench -- all` found; the rest of the results is written by people. */
const [begin, end] = ['<!-- all: begin -->', '<!-- all: end -->'];

const compared = [
  'astro',
  '@astrojs/mdx',
  'pagefind',
  'remark-cli',
  'remark-preset-lint-recommended',
  'csv-parse',
];

/** Packages that are measured against, with their versions here. */
async function versions(): Promise<string[]> {
  const text = await readFile(join(project, 'package.json'), 'utf8');
  const { devDependencies } = JSON.parse(text) as { devDependencies: Record<string, string> };
  return compared.map((name) => `${name} ${devDependencies[name]}`);
}

/** Puts the tables of a whole run into the file of results, with its day and the versions of what it was measured against. */
export async function keepResults(
  file: string,
  lines: readonly string[],
  { runs }: { runs: number },
  today = new Date().toISOString().slice(0, 10),
): Promise<void> {
  const before = await readFile(file, 'utf8');
  const head = `${today}, Node ${process.version}, ${process.platform} ${process.arch}, ${runs} runs; ${(await versions()).join(', ')}.`;
  const told = [begin, '', head, '', '```', ...lines, '```', '', end].join('\n');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const after =
    from < 0 || to < from
      ? `${before.trimEnd()}\n\n## all\n\n${told}\n`
      : before.slice(0, from) + told + before.slice(to + end.length);
  await writeFile(file, after);
}
