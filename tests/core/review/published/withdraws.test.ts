import { expect, it } from 'vitest';
import { withdraws } from '#core/review/published/withdraws.ts';

const gone = 'withdrawn: { on: "2026-11-01", reason: "Asked by the school" }';

it.each([
  ['as it should be', `---\ntitle: Gone\n${gone}\n---\n`],
  ['with more beside it', `---\ntitle: Gone\nages: [8, 9]\n${gone}\n---\n\n## The problem\n`],
  ['without a reason', '---\ntitle: Gone\nwithdrawn:\n---\n'],
  ['above YAML that is broken', `---\n${gone}\ntitle: "never closed\n---\n`],
  ['in quotation marks, the end of the front matter missing', `---\n"withdrawn": yes\ntitle: x\n`],
  ['with line ends of Windows', `---\r\ntitle: Gone\r\n${gone}\r\n---\r\n`],
])('a write-up that says it is withdrawn, %s', (_, text) => {
  expect(withdraws(text)).toBe(true);
});

it.each([
  ['that does not', '---\ntitle: Still here\n---\n\nText.\n'],
  ['that speaks of it in its text', '---\ntitle: Still here\n---\n\nwithdrawn: two pupils left.\n'],
  ['that speaks of it in a field', '---\ntitle: "withdrawn: no"\npost: |\n  withdrawn: two\n---\n'],
  ['whose YAML is broken', '---\ntitle: "never closed\n---\n\nwithdrawn: two pupils left.\n'],
])('a write-up %s', (_, text) => {
  expect(withdraws(text)).toBe(false);
});
