import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { leanRules } from './lean-rules.ts';
import { phonesNear } from './phones-near.ts';

const check = (name: string): string => fileURLToPath(new URL(`../../client/check/${name}`, import.meta.url));

/** What stands in, in a browser, for packages that are too large for it. Each says what it leaves out. */
const STAND_INS: Record<string, string> = {
  satteri: check('markdown/index.ts'),
  'libphonenumber-js': check('lean/phones.ts'),
  'decode-named-character-reference': check('lean/references.ts'),
  'parse-entities': check('lean/references.ts'),
  'micromark-util-events-to-acorn': check('lean/nothing.ts'),
  debug: check('lean/nothing.ts'),
};

/** Resolves the packages that have a stand-in, in code for the browser only. */
const standIns = (): Plugin => ({
  name: 'checker-in-browser',
  enforce: 'pre',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  resolveId: (source) => STAND_INS[source],
});

const parts = (): Plugin[] => [standIns(), phonesNear(), leanRules()];

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
