import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allRules } from '#core/lint/rules/index.ts';
import { told } from '#core/lint/told.ts';
import type { Problem } from '#core/model/problem.ts';
import { policy } from '../../core/evidence/policy.ts';
import { faults, type Place, places } from '../../core/lint/mutations.ts';
import { bothParsers } from './both-parsers.ts';
import { corpus } from './corpus.ts';
import { hostile, typed } from './generated.ts';
import { runCorpus } from './run-corpus.ts';

const everything = corpus();
const path = 'practices/a-case/index.mdx';
let both: Awaited<ReturnType<typeof bothParsers>>;
beforeAll(async () => {
  both = await bothParsers();
});

const context = { policy, today: '2026-11-22', paths: [] };
const options = {
  ...{ path, limits: policy.safety, finding: (id: string) => `<!--${id}-->`, findings: () => '<!---->' },
  image: () => ({ src: 'a.webp', srcset: '', width: 1, height: 1 }),
};
/** What a text becomes, and what is said of it; the trees of the two parsers differ where nothing looks. */
function pageOf({ renderWriteup }: Pick<(typeof both)['build'], 'renderWriteup'>, text: string) {
  const { source: _, ...page } = renderWriteup(text, options);
  return page;
}
const refuses = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

describe('the parser that browsers get, against that of the build', () => {
  it('gives the same findings on every write-up, fixture, example and shared case', () => {
    const [build, browser] = [
      runCorpus(everything, both.build.checkText),
      runCorpus(everything, both.browser.checkText),
    ];
    expect(everything.cases.length).toBeGreaterThan(400);
    expect(build.flat().length).toBeGreaterThan(200);
    const documented = new Set(allRules.map(({ id }) => id));
    expect(build.flat().filter(({ ruleId }) => !documented.has(ruleId))).toEqual([]);
    for (const [at, { text }] of everything.cases.entries())
      expect(browser[at], text.slice(0, 400)).toEqual(build[at]);
  }, 120_000);

  it('gives the same findings and the same page, whatever fault is put into what teachers type', () => {
    let found = 0;
    const words = fc.constantFrom(...faults.map((fault) => fault.words), '', '', '');
    const place = fc.constantFrom(...(Object.keys(places) as Exclude<Place, 'sentence'>[]));
    fc.assert(
      fc.property(typed, words, place, fc.nat(), (blocks, fault, where, seed) => {
        const put = fault && where !== 'core' ? places[where](fault).join('\n') : '';
        const body = blocks.toSpliced(seed % (blocks.length + 1), 0, put).join('\n\n');
        const { text } = told({ body: `${body}\n\n[^1]: A note.` });
        const problems = both.build.checkText(path, text, context);
        found += problems.length;
        expect(both.browser.checkText(path, text, context)).toEqual(problems);
        expect(pageOf(both.browser, text)).toEqual(pageOf(both.build, text));
      }),
      { numRuns: 200, seed: 20261122 },
    );
    expect(found).toBeGreaterThan(300);
  }, 120_000);

  it('never passes a text that the build would refuse, however it is put together', () => {
    let [same, refused, all] = [0, 0, 0];
    fc.assert(
      fc.property(hostile, (body) => {
        const text = `---\ntitle: A\n---\n${body}`;
        const [build, browser] = [pageOf(both.build, text), pageOf(both.browser, text)];
        all += 1;
        refused += refuses(build.problems) ? 1 : 0;
        same += JSON.stringify(build) === JSON.stringify(browser) ? 1 : 0;
        if (refuses(build.problems)) expect(refuses(browser.problems), body).toBe(true);
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    expect(refused / all).toBeGreaterThan(0.3);
    expect(refused / all).toBeLessThan(0.9);
    expect(same / all).toBeGreaterThan(0.95);
  }, 120_000);
});
