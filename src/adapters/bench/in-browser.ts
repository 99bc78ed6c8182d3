import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syntheticContent } from '#core/synthetic/content.ts';
import { checkerInBrowser } from '../bundle/checker-in-browser.ts';
import { project, settingsFrom } from '../files/project.ts';
import { policyOf } from '../files/root-files.ts';
import type { CommandContest } from './contest.ts';

/** Checks each text of `given.json` in turn, as a page does after a pause in typing. */
const runner = `import { readFile } from 'node:fs/promises';
import { checkText } from './check.mjs';
import { withParts } from './parts.mjs';
// One would mean findings: work that was done.
process.on('uncaughtException', (error) => { console.error(error); process.exit(3); });
const { context, files } = JSON.parse(await readFile(new URL('given.json', import.meta.url), 'utf8'));
let found = 0;
for (const { path, text } of files)
  found += (await withParts(() => checkText(path, text, context))).length;
if (found < files.length) throw new Error('Unexpected number of findings, expected some in every text.');
`;

/** The check as browsers get it, run by Node's engine, which is that of Chromium, on made-up write-ups. */
async function checking(count: number, folder: string): Promise<string> {
  const { build } = await import('vite');
  await mkdir(folder, { recursive: true });
  await build({
    ...{ configFile: false, root: folder, base: './', logLevel: 'silent', mode: 'production' },
    plugins: [checkerInBrowser()],
    build: {
      ...{ outDir: folder, emptyOutDir: false, reportCompressedSize: false },
      // As in a worker, parts are loaded without a document to note them in.
      lib: {
        entry: {
          check: join(project, 'src/client/check/check-text.ts'),
          parts: join(project, 'src/client/check/lean/part.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const { content, now } = settingsFrom(process.env);
  const context = { policy: await policyOf(content), today: now.slice(0, 10), paths: [] };
  const files = [...syntheticContent({ count, seed: 1 })].filter(({ path }) => path.endsWith('/index.mdx'));
  await writeFile(join(folder, 'given.json'), JSON.stringify({ context, files }));
  await writeFile(join(folder, 'run.mjs'), runner);
  return join(folder, 'run.mjs');
}

/** The first answer: the program read, and one text checked. */
export const checkFirst: CommandContest = {
  id: 'check-browser-first',
  what: 'write-up checked by the browser’s bundle, loading it included',
  against: 'at most 1 s of CPU',
  count: 1,
  commands: async (count, folder) => ({
    ours: { file: await checking(count, folder), args: [] },
    baseline: { cpuMax: 1000 },
  }),
};

/** Every further answer: the whole check again, after each pause. */
export const checkTyping: CommandContest = {
  id: 'check-browser-typing',
  what: 'checks by the browser’s bundle, one after another, loading it included',
  against: 'at most 150 ms of CPU each',
  count: 200,
  commands: async (count, folder) => ({
    ours: { file: await checking(count, folder), args: [] },
    baseline: { cpuMax: 150 * count },
  }),
};
