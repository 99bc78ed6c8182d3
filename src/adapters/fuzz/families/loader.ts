import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { keyOf } from '#core/library/library.ts';
import { loadLibrary } from '../../files/load-library.ts';
import { instanceFor, policyFor } from '../../files/synthetic-root.ts';
import type { Canary } from '../canary.ts';
import { type Family, textFile, type Verdict } from '../family.ts';
import { harmful } from '../grammar.ts';
import { mutated } from '../mutations.ts';
import { unsafeIn } from '../safe-html.ts';
import { others, soundPath, soundWith, soundWriteUp, today } from '../surroundings.ts';

type Put = { path: string; is: 'file' | 'link'; text: string };

const folders = [
  ...[
    'practices/another',
    'practices/other',
    'practices/reading-in-pairs',
    'practices/Reading-in-pairs',
    'practices/reading-in-paırs',
  ],
  ...[
    'practices/__proto__',
    'practices/constructor',
    'practices/a b',
    'practices/..a',
    'practices',
    'people',
    'asks',
    '',
  ],
  ...[
    'practices/another/reports',
    'practices/another/tries',
    'practices/reading-in-pairs/reports',
    'practices/another/reviews',
  ],
  ...[
    'networks/net',
    'networks/net/projects',
    'schools',
    'priorities',
    'practices/page',
    'practices/<b>',
    'practices/a"b',
  ],
];
const names = [
  ...[
    'index.mdx',
    'INDEX.mdx',
    'index.md',
    'index.astro',
    'index.mjs',
    'ada.yaml',
    '__proto__.yaml',
    'chart.png',
    'chart.svg',
  ],
  ...[
    '1.json',
    'starter.json',
    'a.mdx',
    'astro.config.mjs',
    'package.json',
    'a.yaml',
    'policy.yaml.mdx',
    'layout.astro',
    'a.html',
  ],
  ...['index.mdx ', '%2e%2e.mdx', 'a.mdx.png', '_redirects', '_headers', 'robots.txt', '404.mdx'],
];

const settings = [
  ['policy.yaml', policyFor(false)],
  ['instance.yaml', instanceFor()],
] as const;
/** Another sound write-up: it is to be published, whatever lies beside it. */
const another = soundWriteUp
  .replace(/^title: .*$/m, 'title: "Spelling in threes, on Fridays"')
  .replace(
    /^post: .*$/m,
    'post: "Three pupils spelt to each other on Fridays, in two classes. A term later theirs were a little better than before."',
  );

const record = (path: string) =>
  JSON.stringify({ outcome: { is: 'published', by: 'starter' }, files: [{ path, sha256: '0'.repeat(64) }] });

function puts(canary: Canary, seeds: readonly string[]): Arbitrary<Put[]> {
  const harm = harmful(canary);
  const text = fc.oneof(
    { weight: 2, arbitrary: harm.map(soundWith) },
    { weight: 1, arbitrary: mutated([soundWriteUp, ...seeds], harm) },
    { weight: 1, arbitrary: harm },
    { weight: 1, arbitrary: harm.map((words) => `layout: ${JSON.stringify(words)}\nslug: ../${words}\n`) },
    {
      weight: 1,
      arbitrary: harm.map((words) =>
        another.replace('every day, and', () => `every day ${words.replaceAll(/["\\\n]/g, '')} and`),
      ),
    },
    { weight: 2, arbitrary: fc.constant(another) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        soundWriteUp,
        soundWriteUp.replace('---\n', '---\nslug: reading-in-pairs\n'),
        record(soundPath),
      ),
    },
  );
  const put = fc.record({
    path: fc.oneof(
      fc.constant('practices/another/index.mdx'),
      fc
        .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
        .map((parts) => parts.filter(Boolean).join('/')),
    ),
    is: fc.constantFrom('file' as const, 'file' as const, 'file' as const, 'link' as const),
    text,
  });
  return fc.array(put, { minLength: 1, maxLength: 4 });
}

/** Writes an input into a folder of sound content; what a file system will not have is left out. */
function rootOf(puts: readonly Put[], canary: Canary): string {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-root-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  };
  for (const [path, text] of [...settings, [soundPath, soundWriteUp] as const, ...others]) write(path, text);
  for (const { path, is, text } of puts)
    try {
      if (is === 'file') write(path, text);
      else {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        symlinkSync(text.length % 2 ? canary.secretFile : canary.folder, join(root, path));
      }
    } catch (error) {
      if (
        !['EEXIST', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ENOENT'].includes(
          (error as NodeJS.ErrnoException).code ?? '',
        )
      )
        throw error;
    }
  return root;
}

async function attempt(input: readonly Put[], canary: Canary): Promise<Verdict> {
  const root = rootOf(input, canary);
  try {
    const { library } = await loadLibrary(root, today);
    canary.listen(JSON.stringify([library.entries, library.problems]));
    const sound = library.entries.find(({ path }) => path === soundPath);
    if (sound?.text !== soundWriteUp)
      throw new Error('The write-up that was there before is gone or changed.');
    const keys = library.entries.map((entry) => `${entry.kind} ${keyOf(entry)}`);
    if (new Set(keys).size < keys.length) throw new Error('Two files became one page.');
    const unsafe = library.entries.flatMap(({ rendered }) => unsafeIn(rendered.html));
    if (unsafe.length > 0) throw new Error(`A page would hold ${unsafe.join(', ')}`);
    const own = new Set([soundPath, 'policy.yaml', 'instance.yaml', ...others.map(([path]) => path)]);
    return library.entries.some(({ path }) => !own.has(path)) ? 'passed' : 'refused';
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Folders of content with strangers' files beside a sound write-up: names, links, records, settings, texts. */
export const loaderFamily = (canary: Canary, seeds: readonly string[]): Family<Put[]> => ({
  name: 'loader',
  tries: 'folders of content with files and links of every name beside a sound write-up',
  inputs: puts(canary, seeds),
  attempt: (input) => attempt(input, canary),
  files: (input) =>
    input.map(({ path, is, text }) => textFile(path, is === 'link' ? `a link, ${text.length}` : text)),
  round: 25,
});
