import { vi } from 'vitest';
import type * as Check from '../../../src/client/check/check-text.ts';
import { mdxToHast, mdxToMdast } from '../../../src/client/check/markdown/index.ts';
import { plainHast, plainMdast } from '../../../src/client/check/markdown/plain-text.ts';
import type * as Render from '../../../src/core/writeup/render.ts';

/** As `src/client/check/lean/markdown.ts` has it, all of it there. */
const lean = {
  mdxToMdast: (body: string) => plainMdast(body) ?? mdxToMdast(body),
  mdxToHast: (body: string) => plainHast(body) ?? mdxToHast(body),
};

type Checker = Pick<typeof Check, 'checkText'> & Pick<typeof Render, 'renderWriteup'>;

/** The same check twice: over the parser of the build, and over the one that browsers get. */
export async function bothParsers(): Promise<{ build: Checker; browser: Checker }> {
  const load = async (): Promise<Checker> => ({
    checkText: (await import('../../../src/client/check/check-text.ts')).checkText,
    renderWriteup: (await import('../../../src/core/writeup/render.ts')).renderWriteup,
  });
  const build = await load();
  vi.doMock('satteri', () => lean);
  vi.resetModules();
  const browser = await load();
  vi.doUnmock('satteri');
  vi.resetModules();
  if (build.checkText === browser.checkText) throw new Error('Unexpected one parser, expected two.');
  return { build, browser };
}
