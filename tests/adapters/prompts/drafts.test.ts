import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftsIn, dropDraft, keepDraft, newDraftName } from '#adapters/prompts/drafts.ts';
import { nothingYet } from '#core/contribute/contribution.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'drafts ')), '.drafts');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('what is kept comes back, until it is dropped', () => {
  const begun = {
    ...nothingYet('report', 'paired-reading'),
    answers: { post: 'é', ages: [8, 9], ran: null },
  };
  expect(draftsIn(folder)).toEqual([]);
  const name = newDraftName(folder, begun);
  keepDraft(folder, name, begun);
  expect(draftsIn(folder)).toEqual([
    { name, contribution: begun, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
  expect(newDraftName(folder, begun)).not.toBe(name);
  expect(readdirSync(folder)).toEqual([name]);
  dropDraft(folder, name);
  dropDraft(folder, name);
  expect(draftsIn(folder)).toEqual([]);
});

it('what is no draft is passed over', () => {
  keepDraft(folder, 'practice-1.json', nothingYet('practice'));
  writeFileSync(join(folder, 'half.json'), '{"kind": "pract');
  writeFileSync(join(folder, 'other.json'), '{"kind": "policy", "answers": {}, "given": {}}');
  expect(draftsIn(folder).map(({ name }) => name)).toEqual(['practice-1.json']);
});
