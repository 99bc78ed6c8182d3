import type { Root } from 'mdast';
import type { Address } from '#core/model/kinds.ts';
import type { Policy } from '#core/model/policy.ts';
import type { Problem } from '#core/model/problem.ts';
import { renderGated } from '#core/writeup/render.ts';
import type { BuiltImage } from '#core/writeup/render-options.ts';
import { checkSections } from '#core/writeup/sections.ts';
import type { Rendered } from './entry.ts';

/** Where the image of this name beside this write-up is served; undefined where there is none that may be shown. */
export type ImageLookup = (practice: string, name: string) => BuiltImage | undefined;

const wordLimits = { report: 'reportWordsMax', ask: 'askWordsMax' } as const;

function lengthProblems(words: number, path: string, { kind }: Address, policy: Policy): Problem[] {
  if (kind !== 'report' && kind !== 'ask') return [];
  const most = policy.limits[wordLimits[kind]];
  if (words <= most) return [];
  return [
    {
      path,
      line: 0,
      column: 0,
      ruleId: 'body-length',
      severity: 'error',
      message: `Unexpected ${words} words in the text, expected at most ${most}. Take out ${words - most}.`,
    },
  ];
}

/**
 * The text of an MDX file that the gate let through as safe HTML, with markers where findings go, and what is wrong with it.
 *
 * `tree` is the same as Markdown sees it. Ids inside are prefixed with the file's own, because several texts share a page. Nothing is rendered where there is an error.
 */
export function renderBody(
  text: string,
  path: string,
  address: Address,
  policy: Policy,
  image: ImageLookup,
): { rendered?: Rendered; tree?: Root; problems: Problem[] } {
  const used: BuiltImage[] = [];
  const result = renderGated(text, {
    path,
    limits: policy.safety,
    idPrefix: address.kind === 'report' ? `${address.id}.` : '',
    image: (name) => {
      const built = image(address.kind === 'practice' ? address.id : (address.owner ?? ''), name);
      if (built) used.push(built);
      return built;
    },
    finding: (id) => `<!--finding:${id}-->`,
    findings: () => '<!--findings-->',
  });
  const shape =
    address.kind === 'practice' ? checkSections(result.sections, path, policy.limits.sectionWordsMin) : [];
  const failed = result.problems.some(({ severity }) => severity === 'error');
  const problems = [
    ...result.problems,
    ...(failed ? [] : [...shape, ...lengthProblems(result.words, path, address, policy)]),
  ];
  if (failed) return { problems };
  const { html, words, sections } = result;
  const rendered: Rendered = {
    html,
    words,
    plain: result.text,
    sections: sections.map(({ heading, id, words: count }) => ({ heading, id, words: count })),
    findings: result.findings.map(({ id, line }) => ({ id, line, column: 1 })),
    digest: used.map(({ src }) => src).join(' '),
  };
  return { rendered, problems, ...(result.source && { tree: result.source }) };
}
