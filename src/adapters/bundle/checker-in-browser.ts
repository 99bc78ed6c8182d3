import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { leanRules } from './lean-rules.ts';
import { leanZod } from './lean-zod.ts';
import { phonesNear } from './phones-near.ts';

const lean = (name: string): string =>
  fileURLToPath(new URL(`../../client/check/lean/${name}`, import.meta.url)).replaceAll('\\', '/');

/** What stands in, in a browser, for what is too large for it. Each says what it leaves out, or leaves until it is needed. */
const STAND_INS: Record<string, string> = {
  satteri: lean('markdown.ts'),
  yaml: lean('yaml.ts'),
  'libphonenumber-js': lean('phones.ts'),
  'github-slugger': lean('slugs.ts'),
  '#core/evidence/consistency.ts': lean('evidence.ts'),
  '#core/evidence/effect.ts': lean('evidence.ts'),
  '#core/evidence/judge.ts': lean('evidence.ts'),
  '#core/evidence/rate.ts': lean('evidence.ts'),
  'decode-named-character-reference': lean('references.ts'),
  'parse-entities': lean('references.ts'),
  'micromark-util-events-to-acorn': lean('nothing.ts'),
  debug: lean('nothing.ts'),
};

const leanFolder = lean('');

/** Resolves what has a stand-in, in code for the browser only; the stand-ins themselves come by what they stand in for. */
const standIns = (): Plugin => ({
  name: 'checker-in-browser',
  enforce: 'pre',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  resolveId: (source, importer) => (importer?.startsWith(leanFolder) ? undefined : STAND_INS[source]),
});

/** Core does nothing when it is loaded: what nobody asks of it is left out. */
const pureCore = (): Plugin => ({
  name: 'pure-core',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  transform: (_, id) => (/\/src\/core\/[^?]*\.ts$/.test(id) ? { moduleSideEffects: false } : undefined),
});

const parts = (): Plugin[] => [standIns(), phonesNear(), leanRules(), leanZod(), pureCore()];

/**
 * For Vite: the check as it runs in a reader's browser, in a worker that is split into pieces. The development server
 * takes the plugins of the page for it, a build those of the worker.
 */
export const checkerInBrowser = (): Plugin[] => [
  ...parts(),
  {
    name: 'checker-as-worker',
    config: () => ({
      worker: { format: 'es', plugins: parts, rolldownOptions: { output: { comments: false } } },
    }),
  },
];
