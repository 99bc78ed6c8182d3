import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeOwners } from '#core/github-files/code-owners.ts';
import { githubFiles } from '#core/github-files/index.ts';
import { labels } from '#core/github-files/labels.ts';
import { pullRequestTemplate } from '#core/github-files/pull-request-template.ts';
import { addressOf } from '#core/model/kinds.ts';
import { policy } from '../evidence/policy.ts';

const instance = {
  ...{ name: 'Made up', repository: 'example/worked-here', site: 'https://example.org', base: '/here' },
  ...{ editors: 'editors@example.org', sealKey: null },
};
const files = githubFiles(policy, instance);

/** Who owns a path: of the lines that fit, the last. Enough of GitHub's patterns for the file that is made. */
function ownersOf(path: string, text: string): string[] {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const fits = (pattern: string) =>
    pattern === '*' ||
    new RegExp(
      `^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}${pattern.endsWith('/') ? '' : '$'}`,
    ).test(`/${path}`);
  const [, ...owners] = (lines.findLast((line) => fits(line.split(' ')[0] ?? '')) ?? '').split(' ');
  return owners;
}

describe('who has to agree', () => {
  const text = codeOwners(instance);
  it.each([
    ['src/core/evidence/level.ts', ['@example']],
    ['.github/workflows/check.yml', ['@example']],
    ['content/policy.yaml', ['@example']],
    ['content/instance.yaml', ['@example']],
    ['content/practices/paired-reading/reviews/starter.json', ['@example']],
    ['content/practices/paired-reading/index.mdx', []],
    ['content/practices/paired-reading/reports/oak.mdx', []],
    ['content/people/oak.yaml', []],
  ])('%s: %j', (path, owners) => {
    expect(ownersOf(path, text)).toEqual(owners);
  });

  it('is whom the instance names', () => {
    const named = codeOwners({ ...instance, maintainers: ['@example/maintainers', '@someone'] });
    expect(ownersOf('README.md', named)).toEqual(['@example/maintainers', '@someone']);
  });
});

describe('the files that GitHub reads', () => {
  it('have a label for every form', () => {
    const forms = [...files].filter(
      ([path]) => path.includes('ISSUE_TEMPLATE/') && !path.endsWith('config.yml'),
    );
    const used = forms.flatMap(([, text]) => parse(text).labels as string[]);
    expect(used).toHaveLength(8);
    expect(used.filter((name) => !labels.some((label) => label.name === name))).toEqual([]);
    for (const { color, description } of labels) {
      expect(color).toMatch(/^[0-9a-f]{6}$/);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('name places that there are', () => {
    const named = [...pullRequestTemplate().matchAll(/`content\/([^`]+)`/g)].map(([, at = '']) => at);
    expect(named).toHaveLength(7);
    for (const at of named) expect(addressOf(at.replace(/<\w+>/g, 'x')), at).toBeDefined();
  });

  it('lead to the pages of this site', () => {
    const config = parse(files.get('.github/ISSUE_TEMPLATE/config.yml') ?? '');
    expect(config.contact_links[0].url).toBe('https://example.org/here/rules/');
  });
});
