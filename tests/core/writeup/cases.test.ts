import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeup } from '#core/model/writeup.ts';
import { readFrontMatter } from '#core/writeup/front-matter.ts';
import { gate } from '#core/writeup/gate.ts';
import { renderWriteup } from '#core/writeup/render.ts';
import { checkSections } from '#core/writeup/sections.ts';
import { bytesOf, limits, options } from './sample.ts';

type Case = { name: string; mdx: string; expect: 'accept' | 'reject'; why: string };

const file = new URL('../../../../shared/data/safety/mdx-cases.json', import.meta.url);
const present = existsSync(file);
const cases: Case[] = present ? JSON.parse(readFileSync(file, 'utf8')) : [];

const fields = `post: "What we did and what happened."
authors: [sam-example]
school: example-hill
ages: [7, 8]
claim: { outcome: vocabulary, change: unclear }
core: ["One thing"]
declares: [none]`;
const words = 'These ten words are here so that no section is empty of words.';
const before = `## The problem\n\n${words}\n\n## What we did\n\n${words}\n\n## What happened\n\n${words}\n\n`;
const after = `\n\n## What did not work\n\n${words}\n\n## If you try it\n\n${words}\n`;

/** The case's fields and body put into a write-up that is sound otherwise, with its component called Note. */
function transplanted({ mdx, expect: verdict }: Case): string {
  const renamed = mdx.replaceAll('Callout', 'Note');
  const text = verdict === 'accept' ? renamed.replaceAll(/ kind="[a-z]*"/g, '') : renamed;
  const [, front, body] = /^---\r?\n(.*?\r?\n)---\r?\n(.*)$/s.exec(text) ?? [];
  return front === undefined ? text : `---\n${fields}\n${front}---\n\n${before}${body}${after}`;
}

function errors(text: string): string[] {
  const gated = gate(bytesOf(text), options.path, limits);
  if ('problems' in gated) return gated.problems.map(({ message }) => message);
  const read = readFrontMatter(gated.text, options.path);
  const rendered = renderWriteup(gated.text, options);
  const problems = 'problems' in read ? read.problems : checkSections(rendered.sections, options.path, 10);
  const schema = 'data' in read ? writeup.safeParse(read.data) : undefined;
  return [
    ...[...problems, ...rendered.problems]
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message),
    ...(schema?.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
}

describe.skipIf(!present)(
  'the shared cases of hostile and honest MDX (skipped where the folder shared is absent)',
  () => {
    it('has cases of both kinds', () => {
      expect(new Set(cases.map((each) => each.expect))).toEqual(new Set(['accept', 'reject']));
    });
    it('accepts the write-up that they are put into', () => {
      expect(errors(`---\n${fields}\ntitle: T\n---\n\n${before}${after}`)).toEqual([]);
    });
    it.each(cases.map((each) => [each.expect, each.name, each.why, each] as const))(
      '%ss %s: %s',
      (verdict, _, __, each) => {
        const found = errors(transplanted(each));
        if (verdict === 'accept') expect(found).toEqual([]);
        else expect(found.length).toBeGreaterThan(0);
      },
    );
  },
);
