import type { Complaint } from './place.ts';
import { brief } from './place.ts';

type Mistake = { at: RegExp; say: (found: RegExpExecArray) => Omit<Complaint, 'ruleId'> };

/** What teachers type by accident, in the order in which it is looked for. */
const MISTAKES: Mistake[] = [
  {
    at: /^<!(?:--)?/,
    say: () => ({
      unexpected: 'Unexpected "<!", expected text: hidden comments are not kept',
      fix: 'Delete everything from <!-- to -->',
    }),
  },
  {
    at: /^<(https?:\/\/[^\s>]*|www\.[^\s>]*)>?/i,
    say: ([, address = '']) => ({
      unexpected: `Unexpected < before "${brief(address)}", expected the address alone`,
      fix: `Delete the < and the >, or write [words](${brief(address)})`,
    }),
  },
  {
    at: /^<([^\s<>@]+@[^\s<>@]+)>/,
    say: () => ({
      unexpected: 'Unexpected < before an e-mail address, expected no e-mail address',
      fix: 'Delete it: a write-up must not hold personal addresses',
    }),
  },
  {
    at: /^<([=\d£$.,-]\S{0,12})/,
    say: ([, after = '']) => ({
      unexpected: `Unexpected "<${after}", expected a space after <`,
      fix: `Type "< ${after}" with a space, or say it in words: "fewer than"`,
    }),
  },
  {
    at: /^<\/([\w.:-]*)/,
    say: ([, name = '']) => ({
      unexpected: `Unexpected </${name}>, expected <${name}> before it`,
      fix: `Delete </${name}>, or put <${name}> where it should begin, each alone on its line`,
    }),
  },
  {
    at: /^<(Steps|Note|Quote|Resource|Figure|Video|Findings?)\b[^<]*/,
    say: ([, name = '']) => ({
      unexpected: `Unexpected <${name}> that does not end, expected </${name}> or />`,
      fix: `Put </${name}> on a line of its own after the part that it holds, with an empty line before it; end <Finding>, <Figure>, <Resource> and <Video> with /> and put quotes round their values`,
    }),
  },
  {
    at: /^<([A-Za-z]?[\w.:-]*)/,
    say: ([found]) => ({
      unexpected: `Unexpected "${found}", expected text`,
      fix: 'Type \\< to show the sign itself, or put backticks round code: `<b>`',
    }),
  },
  {
    at: /^[{}]/,
    say: ([found]) => ({
      unexpected: `Unexpected "${found}", expected text`,
      fix: `Type \\${found} to show the bracket, or use ( and )`,
    }),
  },
];

/** A lone curly bracket or one pair of them: the same words whether or not a parser could read it. */
export const CURLY: Complaint = {
  ruleId: 'mdx-expression',
  unexpected: 'Unexpected "{", expected text',
  fix: 'Type \\{ to show the bracket, or use ( and )',
};

/** The complaint about what stands at an offset, where the parser gave up. */
export function mistakeAt(body: string, offset: number): Complaint {
  const rest = body.slice(offset, offset + 200);
  for (const { at, say } of MISTAKES) {
    const found = at.exec(rest);
    if (found) return { ruleId: 'mdx-syntax', ...say(found) };
  }
  return {
    ruleId: 'mdx-syntax',
    unexpected: `Unexpected "${brief(rest.split('\n')[0] ?? '', 20)}", expected ordinary text`,
    fix: 'Look for a < or { nearby: type \\< or \\{ to show the sign itself',
  };
}
