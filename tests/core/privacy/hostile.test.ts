import { describe, expect, it } from 'vitest';
import { lintContext } from '#core/lint/context.ts';
import { privacyRules } from '#core/lint/rules/privacy.ts';
import { lintEntry } from '#core/lint/run.ts';
import { told } from '#core/lint/told.ts';
import { readTold } from '#core/lint/try-example.ts';
import { policy } from '../evidence/policy.ts';

/** One of each kind, as people write it. */
const kinds = {
  'unique-pupil-number': 'B801200005001',
  'unique-learner-number': 'ULN 9276308686',
  'nhs-number': 'NHS number 943 476 5919',
  'national-insurance-number': 'JK 12 34 56 D',
  'unique-candidate-identifier': '681990012058G',
  'phone-number': '07911 123456',
  'date-of-birth': 'born on 12 March 2014',
  postcode: 'SW1A 1AA',
  'personal-email': 'jo.smith@gmail.com',
  'named-pupil': 'Aisha in Year 3',
} as const;
type Kind = keyof typeof kinds;

const shifted = (text: string, to: (code: number) => number) =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint(to(character.charCodeAt(0))));
const digits = (text: string, zero: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
/** A text with marks round its middle. */
const cut = (text: string, mark: string) => {
  const at = Math.max(1, text.indexOf(' ') + 2);
  return `${text.slice(0, at)}${mark}${text.slice(at, at + 3)}${mark}${text.slice(at + 3)}`;
};
const spaced = (space: string) => (text: string) => `Then ${text.replaceAll(' ', space)} came.`;
const table = (head: string, cell: string) => `| A | ${head} |\n|---|---|\n| 1 | ${cell} |`;

/** Ways to write it. `not`: kinds that cannot be written so, or are something else then. */
const ways: [name: string, write: (text: string) => string, not?: readonly Kind[]][] = [
  ['plain', (text) => `Then ${text} came.`],
  ['bold', (text) => `Then **${text}** came.`],
  ['italic', (text) => `Then _${text}_ came.`],
  ['struck out', (text) => `Then ~~${text}~~ came.`],
  ['cut by bold', (text) => `Then ${cut(text, '**')} came.`],
  ['cut by italics', (text) => `Then ${cut(text, '*')} came.`],
  ['cut by code', (text) => `Then ${cut(text, '`')} came.`],
  ['in code', (text) => `Then \`${text}\` came.`],
  ['in a block of code', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['as the name of a language', (text) => `\`\`\`text ${text}\nWords\n\`\`\``],
  ['in link text', (text) => `See [${text}](https://example.org/x).`],
  ['half in link text', (text) => `See ${text.slice(0, 4)}[${text.slice(4)}](https://example.org/x).`],
  ['in the title of a link', (text) => `See [it](https://example.org/x "${text}").`],
  [
    'in the question of an address',
    (text) => `See [it](https://example.org/?q=${encodeURIComponent(text)}).`,
  ],
  [
    'in an address within another',
    (text) => {
      const inner = encodeURIComponent(`https://example.org/?q=${encodeURIComponent(text)}`);
      return `See [it](https://example.org/?to=${inner}).`;
    },
  ],
  ['with plus signs', (text) => `See [it](https://example.org/?q=${text.replaceAll(' ', '+')}).`],
  ['in a definition', (text) => `See [it][a].\n\n[a]: https://example.org/x "${text}"`],
  ['in a label', (text) => `See [${text}].\n\n[${text}]: https://example.org/x`],
  ['in an alternative text', (text) => `![Bar chart: ${text} came](./chart.png)`],
  ['in a figure', (text) => `<Figure src="./chart.png" alt="Bar chart: ${text} came" />`],
  [
    'in a caption',
    (text) => `<Figure src="./chart.png" alt="Bar chart of marks" caption="Work of ${text}" />`,
  ],
  ['as a speaker', (text) => `<Quote by="${text}">\n\nIt went well.\n\n</Quote>`],
  ['in a note on one line', (text) => `<Note>${text}</Note>`],
  ['in a note', (text) => `<Note>\n\nThen ${text} came.\n\n</Note>`],
  ['in a step', (text) => `<Steps>\n\n1. ${text}\n\n</Steps>`],
  ['in a quotation', (text) => `> Then ${text} came.`],
  ['in quotation marks', (text) => `One said “${text} came” and left.`],
  ['in straight marks', (text) => `One said "${text} came" and left.`],
  ['in brackets', (text) => `They came (${text}) late.`],
  ['in square brackets', (text) => `They came [${text}] late.`],
  ['in a cell', (text) => table('B', text)],
  ['in the head of a table', (text) => table(text, '2')],
  ['in a heading', (text) => `### ${text}`],
  ['in an item', (text) => `- ${text}`],
  ['in a task', (text) => `- [ ] ${text}`],
  ['in a footnote', (text) => `Words.[^1]\n\n[^1]: Then ${text} came.`],
  ['with no-break spaces', spaced('\u00a0')],
  ['with narrow spaces', spaced('\u202f')],
  ['with thin spaces', spaced('\u2009')],
  ['with two spaces', spaced('  ')],
  ['with three kinds of space', spaced('\u00a0 \u2003')],
  ['over lines', spaced('\n')],
  ['over broken lines', spaced('\\\n')],
  ['with underscores', spaced('_')],
  ['with hyphens', spaced('-'), ['date-of-birth', 'named-pupil']],
  ['with dashes', spaced('\u2013'), ['date-of-birth', 'named-pupil']],
  ['with dots', spaced('.'), ['date-of-birth', 'named-pupil']],
  ['with dots in the middle', spaced('·'), ['date-of-birth', 'named-pupil']],
  ['in small letters', (text) => `Then ${text.toLowerCase()} came.`],
  ['in capitals', (text) => `THEN ${text.toUpperCase()} CAME.`],
  ['in full-width characters', (text) => `Then ${shifted(text, (code) => code + 0xfee0)} came.`],
  ['with full-width figures', (text) => `Then ${digits(text, 0xff10)} came.`],
  ['with bold figures', (text) => `Then ${digits(text, 0x1d7ce)} came.`],
  ['with Arabic figures', (text) => `Then ${digits(text, 0x660)} came.`],
  [
    'with figures in circles',
    (text) => `Then ${text.replace(/[1-9]/g, (digit) => String.fromCodePoint(0x245f + Number(digit)))} came.`,
  ],
  [
    'with raised figures',
    (text) =>
      `Then ${text.replace(/\d{5,}/g, (run) => run.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))} came.`,
  ],
  ['with keycaps', (text) => `Then ${text.replace(/\d/g, '$&\ufe0f\u20e3')} came.`],
  ['with backslashes', (text) => `Then ${text.replace(/[.@]/g, '\\$&')} came.`],
  ['after an emoji', (text) => `😀 ${text}`],
];

const fields: [name: string, data: (text: string) => Record<string, unknown>][] = [
  ['title', (text) => ({ title: `Help of ${text}` })],
  ['post', (text) => ({ post: `Then ${text} came.` })],
  ['core', (text) => ({ core: [`Then ${text} came`] })],
  ['note of the cost', (text) => ({ cost: { note: `Then ${text} came` } })],
  ['who', (text) => ({ workload: { perWeek: 1, who: text } })],
  ['source', (text) => ({ sources: [{ id: 'a', kind: 'guide', text: `A guide of ${text}` }] })],
  ['interest', (text) => ({ declares: [`A friend of ${text}`] })],
];

function ids(body: string, data: Record<string, unknown> = {}): string[] {
  const { entry, entries } = readTold(told({ body, data }), policy);
  const context = lintContext({ policy, today: '2026-11-22', entries });
  return lintEntry(entry, privacyRules, context).map(({ ruleId }) => ruleId);
}

describe.each(Object.entries(kinds))('%s', (kind, text) => {
  const possible = ways.filter(([, , not]) => !not?.includes(kind as Kind));
  it.each(possible)('%s', (_, write) => {
    expect(ids(write(text))).toContain(kind);
  });
  it.each(fields)('in the field: %s', (_, data) => {
    expect(ids('', data(text))).toContain(kind);
  });
  it('hidden in a comment of the front matter', () => {
    const file = told();
    const { entry } = readTold({ ...file, text: file.text.replace('---\n', `---\n# ${text}\n`) }, policy);
    const context = lintContext({ policy, today: '2026-11-22', entries: [entry] });
    const [problem] = lintEntry(entry, privacyRules, context);
    expect(problem).toMatchObject({ ruleId: kind, line: 2 });
  });
  it.each(['\u00ad', '\u200b', '\u2060', '\u200d'])('with %j inside it the file is refused', (hidden) => {
    const at = Math.floor(text.length / 2);
    expect(() => ids(`Then ${text.slice(0, at)}${hidden}${text.slice(at)} came.`)).toThrow(/invisible/);
  });
});
