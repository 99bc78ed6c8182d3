import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assemble, type Readings } from '#core/library/assemble.ts';
import type { AnyEntry } from '#core/library/entry.ts';
import { policy as policySchema } from '#core/model/policy.ts';
import { leastWriteup, made } from './made.ts';

const policy = policySchema.parse(parse(readFileSync('content/policy.yaml', 'utf8')));

const put = (entries: AnyEntry[], more: Partial<Readings> = {}) =>
  assemble({
    policy,
    instance: {} as Readings['instance'],
    entries,
    tombstones: [],
    images: [],
    paths: entries.map(({ path }) => path),
    problems: [],
    ...more,
  });

describe('a content folder as a whole', () => {
  it('leaves out a file with an error, and what lies in its folder, and nothing else', () => {
    const library = put([
      made('practices/bad/index.mdx', { ...leastWriteup, title: 'x'.repeat(81) }),
      made('practices/bad/reports/one.mdx', { post: 'P' }),
      made('practices/good/index.mdx', { ...leastWriteup, adaptedFrom: 'bad' }),
    ]);
    expect(library.entries.map(({ path }) => path)).toEqual(['practices/good/index.mdx']);
    expect(library.problems.map(({ ruleId }) => ruleId)).toEqual(['title-length']);
    expect(library.problems[0]?.message).toBe(
      'Unexpected 81 characters in "title", expected at most 80. Take out 1.',
    );
  });

  it('counts characters as readers do', () => {
    const flags = '🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(80);
    expect(put([made('practices/good/index.mdx', { ...leastWriteup, title: flags })]).problems).toEqual([]);
  });

  it('refuses demo content where policy does not allow it', () => {
    const entries = [made('practices/good/index.mdx', { ...leastWriteup, demo: true })];
    expect(put(entries).entries).toEqual([]);
    expect(put(entries, { policy: { ...policy, allowDemo: true } }).entries).toHaveLength(1);
  });

  it('refuses an id that is there twice in one file, and a finding without cite among several studies', () => {
    const finding = { measure: { name: 'Test', kind: 'other-test' }, design: 'account' };
    const sources = ['a', 'b'].map((id) => ({ id, kind: 'study', text: id }));
    const library = put([
      made('practices/good/index.mdx', { ...leastWriteup, findings: [finding, finding], sources }),
    ]);
    expect(library.problems.map(({ ruleId }) => ruleId)).toEqual([
      'cite-missing',
      'cite-missing',
      'duplicate-id',
    ]);
  });

  it('refuses a third priority', () => {
    const priorities = ['a', 'b', 'c'].map((id) => made(`priorities/${id}.mdx`, { steward: 'jo' }));
    const library = put([
      made('people/jo.yaml', {}),
      ...priorities,
      made('practices/good/index.mdx', { ...leastWriteup, priorities: ['a', 'b', 'c'] }),
    ]);
    expect(library.problems.map(({ ruleId }) => ruleId)).toEqual(['too-many-priorities']);
  });

  it('refuses a finding shown in the text that no file declares', () => {
    const entry = made('practices/good/index.mdx', leastWriteup);
    const shown = { ...entry.rendered, findings: [{ id: 'words', line: 20, column: 1 }] };
    const [problem] = put([{ ...entry, rendered: shown } as AnyEntry]).problems;
    expect(problem).toMatchObject({ line: 20, ruleId: 'unknown-finding' });
  });
});
