import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syntheticContent } from '#core/synthetic/content.ts';
import { checkerInBrowser } from '../bundle/checker-in-browser.ts';
import { project, settingsFrom } from '../files/project.ts';
import { policyOf } from '../files/root-files.ts';
import type { CommandContest } from './contest.ts';

/** Checks each text of `given.json` in turn, as a page does after a pause in typing. */
const runner = `import { readFile } from 'node:fs/promises';
import { checkText } from './check.js';
const { context, files } = JSON.parse(await readFile(new URL('given.json', import.meta.url), 'utf8'));
let found = 0;
for (const { path, text } of files) found += checkText(path, text, context).length;
if (found === 0) throw new Error('Nothing was found in any text.');
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
      rolldownOptions: {
        input: join(project, 'src/client/check/check-text.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'check.js' },
      },
    },
  });
  const { content, now } = settingsFrom(process.env);
  const context = { policy: await policyOf(content), today: now.slice(0, 10), paths: [] };
  const files = [...syntheticContent({ count, seed: 1 })].filter(({ path }) => path.endsWith('/index.mdx'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'given.json'), JSON.stringify({ context, files }));
  await writeFile(join(folder, 'run.js'), runner);
  return join(folder, 'run.js');
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
