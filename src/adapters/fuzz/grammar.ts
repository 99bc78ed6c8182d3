import fc, { type Arbitrary } from 'fast-check';
import type { Canary } from './canary.ts';
import { clobbering, payloads } from './payloads.ts';

const words = [
  ...[
    'Reading',
    'went with',
    'n<5',
    '5 > 3',
    'a_b_c',
    'Q&A',
    '10 %',
    '“so”',
    'ŵ',
    '😀',
    'naïve',
    'import',
    'export',
  ],
  ...[
    'http',
    'www.example.org',
    'https://example.org',
    'a@example.org',
    '[^1]',
    '\\{',
    '\\<',
    '&lt;',
    '&#60;',
    '&nbsp;',
  ],
  ...[
    '`{x}`',
    '`<b>`',
    '- ',
    '1. ',
    '# ',
    '> ',
    '|',
    '---',
    '```',
    '~~~',
    '\t',
    '  \n',
    '\\\n',
    '\u00a0',
    '\u2028',
    '"',
    "'",
  ],
  ...clobbering,
];

/** Marks that open or close something, so that pieces come to stand half inside each other. */
const seams = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](',
    ')',
    '![',
    '<',
    '>',
    '/>',
    '</',
    '{',
    '}',
    '"',
    '=',
  ],
  ...[
    '\n',
    '\n\n',
    '\n    ',
    '\n\t',
    '\n> ',
    '\n- ',
    '\n| ',
    '|',
    '\\',
    '&',
    '#',
    ';',
    ':',
    '\n---\n',
    '\n===\n',
    '\n```\n',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note>\n\n',
    '\n\n</Note>',
    '<Steps>\n\n',
    '\n\n</Steps>',
    '<Quote by="',
    '">',
    '</Quote>',
  ],
];

/** Disguises: the same text in letters that a second reader undresses. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('<', '&lt;').replaceAll('{', '&#123;'),
  (text) => text.replaceAll('<', '\\<'),
  (text) => text.replaceAll('<', '＜'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(' ', '\t'),
  (text) => text.replaceAll('script', 'scr\u00adipt'),
  (text) => `\`${text}\``,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `    ${text}`,
  (text) => `| a |\n| - |\n| ${text} |\n`,
];

const joined = (part: Arbitrary<string>, most: number, by: string) =>
  fc.array(part, { minLength: 1, maxLength: most }).map((parts) => parts.join(by));

/** Harmful text, plain or disguised. */
export const harmful = (canary: Canary): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...payloads(canary)), fc.constantFrom(...disguises))
    .map(([text, disguise]) => disguise(text));

/** The body of a write-up: blocks within blocks, spans within spans, components, and harm in any of their places. */
export function bodies(canary: Canary): Arbitrary<string> {
  const word = fc.constantFrom(...words);
  const { block } = fc.letrec<{ span: string; block: string }>((tie) => {
    const spans = joined(tie('span'), 3, ' ');
    const blocks = joined(tie('block'), 2, '\n\n');
    const about = (before: string, inside: Arbitrary<string>, after: string) =>
      inside.map((text) => before + text + after);
    return {
      span: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 6, arbitrary: word },
        { weight: 3, arbitrary: harmful(canary) },
        { weight: 3, arbitrary: fc.constantFrom(...seams) },
        about('**', spans, '**'),
        about('_', spans, '_'),
        about('[', spans, '](https://example.org/)'),
        about('![', spans, '](./chart.png)'),
        about('<Note>', spans, '</Note>'),
        about('<Quote by="', spans, '">x</Quote>'),
        about('<Resource href="https://example.org/" title="', spans, '"/>'),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 3, arbitrary: spans },
        about('## ', spans, ''),
        about('- ', blocks, ''),
        about('1. ', blocks, ''),
        about('> ', blocks, ''),
        about('[^1]: ', spans, ''),
        about('| a | b |\n|---|:-:|\n| ', spans, ' | x |'),
        about('<Note>\n\n', blocks, '\n\n</Note>'),
        about('<Steps>\n\n1. ', blocks, '\n\n</Steps>'),
        about('<Figure src="./chart.png" alt="', spans, '"/>'),
        about('```', spans, '\n```'),
      ),
    };
  });
  return joined(block, 4, '\n\n');
}
