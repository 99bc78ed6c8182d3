import { describe, expect, it } from 'vitest';
import { requiredSections } from '#core/writeup/guidance.ts';
import { renderWriteup } from '#core/writeup/render.ts';
import { checkSections } from '#core/writeup/sections.ts';
import { options, withBody } from './sample.ts';

const ten = 'One two three four five six seven eight nine ten.';
const bodyOf = (names: readonly string[], words = ten) =>
  names.map((name) => `## ${name}\n\n${words}`).join('\n\n');
const problemsOf = (body: string) =>
  checkSections(renderWriteup(withBody(body), options).sections, 'a.mdx', 10).map(
    (p) => `${p.line} ${p.ruleId}: ${p.message}`,
  );

describe('checkSections', () => {
  it.each([
    ['the five in order', bodyOf(requiredSections)],
    ['in other capitals, with a colon', bodyOf(requiredSections.map((name) => `${name.toUpperCase()}:`))],
    [
      'with others between, whose words count for the one before',
      bodyOf(requiredSections).replace(ten, `## Context\n\n${ten}`),
    ],
    [
      'with words in lists, tables, components and code',
      bodyOf(
        requiredSections,
        '- one two\n- three\n\n<Note>\n\nfour five\n\n</Note>\n\n| six | seven |\n| - | - |\n| eight | `nine ten` |',
      ),
    ],
  ])('passes %s', (_, body) => expect(problemsOf(body)).toEqual([]));

  it.each<[string, string, string[]]>([
    [
      'a missing one',
      bodyOf(requiredSections.slice(0, 4)),
      [
        '0 section-missing: Unexpected write-up without "If you try it", expected that section. Add a line "## If you try it" and write below it what readers should know.',
      ],
    ],
    [
      '"What was done" in its place',
      bodyOf(requiredSections).replace('What we did', 'What was done'),
      [
        '0 section-missing: Unexpected write-up without "What we did", expected that section. Add a line "## What we did" and write below it what readers should know.',
      ],
    ],
    [
      'a heading of the third level in its place',
      bodyOf(requiredSections).replace('## What we did', '### What we did'),
      [
        '0 section-missing: Unexpected write-up without "What we did", expected that section. Add a line "## What we did" and write below it what readers should know.',
      ],
    ],
    [
      'two the wrong way round',
      bodyOf(['What we did', 'The problem', ...requiredSections.slice(2)]),
      [
        '9 section-order: Unexpected "The problem" after "What we did", expected it before. Move it above "## What we did".',
      ],
    ],
    [
      'one twice',
      `${bodyOf(requiredSections)}\n\n## The problem\n\n${ten}`,
      ['25 section-order: Unexpected second "The problem", expected one. Join the two sections.'],
    ],
    [
      'an empty one',
      bodyOf(requiredSections).replace(ten, 'Too short.'),
      [
        '5 section-empty: Unexpected 2 words in "The problem", expected at least 10. Add a sentence that would help a colleague who was not there.',
      ],
    ],
  ])('refuses %s', (_, body, messages) => expect(problemsOf(body)).toEqual(messages));

  it('does not count footnotes, which stand at the end, for the last section', () => {
    const body = bodyOf(requiredSections).replace(new RegExp(`${ten}$`), 'Short.[^1]');
    expect(problemsOf(`${body}\n\n[^1]: ${ten}`)[0]).toContain('section-empty');
  });
});
