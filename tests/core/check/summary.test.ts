import { describe, expect, it } from 'vitest';
import { reportOf } from '#core/check/report.ts';
import { ruleAddresses } from '#core/check/rule-page.ts';
import { summaryOf } from '#core/check/summary.ts';
import type { LintProblem } from '#core/lint/run.ts';

const address = ruleAddresses({ site: 'https://example.org', base: '/' });
const found = (severity: LintProblem['severity'], message = 'Unexpected x. Do y.'): LintProblem => ({
  ...{ path: 'practices/a/index.mdx', line: 4, column: 1, ruleId: 'title-form', severity, message },
});
const said = (findings: LintProblem[], files = ['practices/a/index.mdx']) =>
  summaryOf(reportOf({ files, findings }, 1), address);

describe('the summary of a run', () => {
  it('says what happens next where nothing is wrong', () => {
    expect(said([])).toContain('The file you changed was checked, and nothing needs to be put right.');
    expect(said([], [])).toContain('This changes no content');
    expect(said([], ['a', 'b'])).toContain('All 2 files you changed were checked');
  });

  it('lists what to put right first, each with its place and the page of its rule', () => {
    const text = said([found('warning', 'Unexpected w. Do v.'), found('error')]);
    expect(text).toContain('There is one thing to put right');
    expect(text.indexOf('### Put right')).toBeLessThan(text.indexOf('### Look again'));
    expect(text).toContain(
      '- **practices/a/index.mdx**, line 4: Unexpected x. Do y. [Why, with examples](https://example.org/rules/title-form/)',
    );
  });

  it('shows what people wrote as it stands: no markup, no links, no names called', () => {
    const text = said([
      found(
        'error',
        'Unexpected "![x](https://e.org/p.png) <img src=x> @everyone #1 **b**\n## Heading", expected',
      ),
    ]);
    const line = text.split('\n').find((one) => one.startsWith('- **')) ?? '';
    expect(line).toContain(
      '&#33;&#91;x&#93;&#40;https&#58;//e.org/p.png&#41; &lt;img src=x&gt; &#64;everyone',
    );
    expect(line).toContain('## Heading'.replaceAll('#', '&#35;'));
  });

  it('does not grow beyond what GitHub takes', () => {
    const text = said(Array.from({ length: 5000 }, () => found('error', 'x'.repeat(500))));
    expect(text.length).toBeLessThan(2 ** 20);
    expect(text).toContain('4900 more are not listed here.');
  });
});
