import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Commands that tests start read our own code from here, as `npm run` has them do. */
const env = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/node', import.meta.url)) };

const common = {
  env,
  setupFiles: ['tests/property-seed.ts'],
  // What fails once and passes at once after is told as such (src/adapters/process/checks.ts), and stops nobody.
  retry: 1,
};

/** `unit`: everything that needs no built site. `site`: the built site in `OUT_DIR`, in a real browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', '**/fixtures/**'],
          testTimeout: 30_000,
          // Nothing here changes what another file sees, and reading the same modules once saves a third of the time.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Half of the time a browser is waited for.
          maxWorkers: 3,
        },
      },
    ],
  },
});
