import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'node_modules/**'], testTimeout: 30_000 },
  root: new URL('..', import.meta.url).pathname,
});
