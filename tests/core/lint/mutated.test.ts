import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '#core/library/read-entry.ts';
import { lintContext } from '#core/lint/context.ts';
import { lintRules } from '#core/lint/rules/index.ts';
import { type LintProblem, lintEntry } from '#core/lint/run.ts';
import { syntheticContent } from '#core/synthetic/content.ts';
import { policy } from '../evidence/policy.ts';
import { type Base, type Fault, faults, type Place, places } from './mutations.ts';

const path = 'practices/paired-reading/index.mdx';
const picture = { src: '/images/example.webp', srcset: '', width: 960, height: 540 };
const settings = { ...policy, allowDemo: true };

/** What reading and the rules say about one write-up on its own. */
function found(text: string): LintProblem[] {
  const { entry, problems } = readEntry(path, new TextEncoder().encode(text), '', settings, () => picture);
  if (!entry) return problems;
  const context = lintContext({ policy: settings, today: '2026-11-22', entries: [entry] });
  return [...problems, ...lintEntry(entry, lintRules, context)];
}

const made = [...syntheticContent({ count: 12, seed: 20261122 })].flatMap(({ path: file, text }) =>
  file.endsWith('/index.mdx') ? [text] : [],
);
const starter = readdirSync('content/practices').map((id) =>
  readFileSync(`content/practices/${id}/index.mdx`, 'utf8'),
);

/** Good write-ups: with a comparison, with nothing measured, and of the starter library. */
const bases: Record<Base, readonly string[]> = {
  measured: made,
  account: made.map((text) => text.replace(/^findings:\n(?: .*\n)+/m, '').replace('<Findings/>\n\n', '')),
  starter,
};
const before = new Map<string, LintProblem[]>();
function sound(text: string): LintProblem[] {
  const known = before.get(text) ?? found(text);
  before.set(text, known);
  return known;
}

type Insertion = { text: string; line: number; lines: number };

/** A write-up with some words put in at one of the places there are; `line` where they begin. */
function insert(base: string, { words, sections }: Fault, place: Place, seed: number): Insertion | undefined {
  const lines = base.split('\n');
  const fence = lines.indexOf('---', 1);
  const sectionOf = (at: number) =>
    lines
      .slice(0, at)
      .findLast((line) => line.startsWith('## '))
      ?.slice(3) ?? '';
  const isText = (line: string | undefined) => /^[A-Z]/.test(line ?? '');
  const at = lines.flatMap((line, index) => {
    if (place === 'core') return line === 'core:' ? [index + 1] : [];
    if (index < fence || !isText(lines[index - 1]) || line !== '') return [];
    return !sections || sections.test(sectionOf(index)) ? [index] : [];
  });
  const chosen = at[seed % at.length];
  if (chosen === undefined) return undefined;
  if (place === 'sentence') {
    const text = lines.with(chosen - 1, `${lines[chosen - 1]} ${words}`).join('\n');
    return { text, line: chosen, lines: 0 };
  }
  const block = places[place](words);
  const text = lines.toSpliced(chosen, 0, ...block).join('\n');
  return {
    text,
    line: chosen + 1 + block.findIndex((one) => one !== '' && one.includes(words.split('\n')[0] ?? '')),
    lines: block.length,
  };
}

const told = ({ ruleId, line, severity }: LintProblem): string => `${severity} ${ruleId} ${line}`;

/** What was said before, where it stands now; the words themselves are left out. */
const moved = (problems: readonly LintProblem[], { line, lines }: Insertion): string[] =>
  problems.map((one) => told(one.line >= line && lines > 0 ? { ...one, line: one.line + lines } : one));

describe.each(faults.map((fault) => [`${fault.id}: ${fault.words.slice(0, 50)}`, fault] as const))(
  '%s',
  (_, fault) => {
    it('is found where it is put into a good write-up, and only there; gone when it is taken out', () => {
      const cases = fc.record({
        kind: fc.constantFrom(...fault.bases),
        which: fc.nat(),
        place: fc.constantFrom(...fault.places, ...(fault.silentIn ?? [])),
        seed: fc.nat(),
      });
      fc.assert(
        fc.property(cases, ({ kind, which, place, seed }) => {
          const base = bases[kind][which % bases[kind].length] as string;
          const inserted = insert(base, fault, place, seed);
          fc.pre(inserted !== undefined);
          const { text, line, lines } = inserted as Insertion;
          const problems = found(text);
          const here = problems.filter((one) => one.line === line && one.ruleId === fault.id);
          expect(here).toHaveLength(fault.silentIn?.includes(place) ? 0 : 1);
          expect(here.map(({ severity }) => severity)).not.toContain('note');
          if (fault.refuses) return;
          const around = problems.filter((one) => !here.includes(one)).map(told);
          expect(around.sort()).toEqual(moved(sound(base), { text, line, lines }).sort());
        }),
        { numRuns: 10, seed: 20261122 },
      );
    });
  },
);

it('tries every place', () => {
  const tried = new Set(faults.flatMap((fault) => [...fault.places, ...(fault.silentIn ?? [])]));
  expect(tried).toEqual(new Set([...Object.keys(places), 'sentence']));
});
