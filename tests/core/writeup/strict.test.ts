import { describe, expect, it } from 'vitest';
import { renderWriteup } from '#core/writeup/render.ts';
import { options, withBody } from './sample.ts';

/** Lines before the body. */
const BEFORE = 4;

/** The rule and the line and column in the body of each problem that refuses it. */
const refusals = (body: string): string[] => {
  const { problems } = renderWriteup(withBody(body), options);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, line, column }) => `${line - BEFORE}:${column} ${ruleId}`);
};

describe('curly brackets', () => {
  it('are all told of, whether or not they hold a program', () => {
    expect(refusals('Ask {insert name} about {pupils}, or {a: {b c} d}.')).toEqual([
      '1:5 mdx-expression',
      '1:25 mdx-expression',
      '1:38 mdx-expression',
    ]);
    expect(refusals('{...rest of it}< 5')).toEqual(['1:1 mdx-expression']);
  });

  it('are refused in the words for a picture, which would lose them', () => {
    for (const held of ['{draft version}', '{draft}', '<b>', '</Note>'])
      expect(refusals(`![A chart ${held} of marks](./chart.png)`)).toEqual([`1:11 mdx-syntax`]);
    expect(refusals('![A chart \\{draft\\} of `{marks}`](./chart.png)')).toEqual([]);
  });
});

describe('backticks that open no code, because a block ends before they are closed', () => {
  it.each(['```{a `b`}\n```', '> ```{a `b`}\n> ```', '- ```{a `b`}\n  ```', 'x ```{a `b`}\n``` c'])(
    '%j is refused for what follows them',
    (body) => expect(refusals(body)).toEqual([expect.stringMatching(/^1:\d+ mdx-/)]),
  );

  it('are text where nothing follows that could be a program, and so are signs that are escaped', () => {
    expect(refusals('```a `b`\n```')).toEqual([]);
    expect(refusals('Type \\{ or \\< or `{` or 5 < 6.')).toEqual([]);
  });
});

describe('a component that ends in the middle of emphasis, or begins in it', () => {
  it.each(['*a <Note> b* </Note>', 'a <Note> *c </Note>*'])('%s is refused', (body) => {
    expect(refusals(body)).toHaveLength(1);
  });
});

describe('a line that begins like a program', () => {
  it('is refused before a parser sees it: for this one the parser ends the process', () => {
    const body =
      'export <b><Finding id="reading-test"/><!--<Figure src="./chart.png" alt="\'“…”|---|:--|\n</>(\\`';
    expect(refusals(body)).toEqual(['1:1 mdx-program']);
  });

  it('passes in code that begins and ends at the margin, and nowhere else', () => {
    expect(refusals('```\nimport a\n```')).toEqual([]);
    expect(refusals('~~~ js\nimport a\n```\nexport b\n~~~')).toEqual([]);
    expect(refusals('```\nimport a')).toEqual(['2:1 mdx-program']);
    expect(refusals('  ```\nimport a\n```\nexport b\n```\n')).toEqual(['2:1 mdx-program', '4:1 mdx-program']);
    expect(refusals('``` a `b`\nimport a\n```')).toEqual(['2:1 mdx-program']);
  });
});
