/** The tests that can be read: all but F and the last four have one or two tails. */
export const apaTests = ['t', 'F', 'r', 'z', 'chi2', 'Q', 'Qw', 'Qb'] as const;
export type ApaTest = (typeof apaTests)[number];

export type Comparison = '=' | '<' | '>';

/**
 * A test as printed. `df1` of F, χ² and Q; `df2` of F, t and r; null where there is none. `decimals` counts digits
 * after the point, which tell how far a number may have been rounded. "n.s." is p with value null.
 */
export type ApaResult = {
  raw: string;
  test: ApaTest;
  df1: number | null;
  df2: number | null;
  comparison: Comparison;
  value: number;
  decimals: number;
  p: { comparison: Comparison; value: number; decimals: number } | { comparison: 'ns'; value: null };
};

/** Lengths are limited so that no text, however odd, can make the search slow. */
const s = String.raw`\s{0,3}`;
const plain = String.raw`\d{0,12}\.?\d{1,20}`;
const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,20})?|${plain})`;
const compare = '[<>=≤≥]';
/** A hyphen, a minus, a dash, or the rubble that a badly copied minus leaves behind. */
const minus = String.raw`[\-−‐‑‒–—﹣\uFF0D\u0096\uFFFD]`;

const heads = [
  String.raw`(?<oneDf>t|r)${s}\(${s}(?<dfT>${plain})${s}\)`,
  String.raw`(?<f>F)${s}\(${s}(?<dfF1>${plain}|[Il])${s},${s}(?<dfF2>${plain})${s}\)`,
  String.raw`(?<chi>χ|chi|x(?=${s}\^?[2²]))${s}[\-‐]?${s}(?:\^?2|²|squared?)?${s}\(${s}(?<dfChi>${plain})${s}(?:,${s}N${s}=${s}[\d,]{1,12}${s})?\)`,
  String.raw`(?<q>Q)${s}[\-‐]?${s}(?<kind>w(?:ithin)?|b(?:etween)?)?${s}\(${s}(?<dfQ>${plain})${s}\)`,
  '(?<z>z)',
].join('|');

const result = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${heads})${s}(?<comparison>${compare})${s}(?<sign>${minus})?${s}(?<value>${number})${s}[,;]${s}` +
    String.raw`(?:(?<ns>n\.?\s?s\b\.?)|p${s}(?<pComparison>${compare})${s}(?<p>${plain}(?:e[\-−]?\d{1,3})?))`,
  'giu',
);

/**
 * Every test of significance in a text that is written the way the American Psychological Association asks:
 * "t(28) = 2.20, p = .036", "F(2, 41) = 4.21, p < .05", "χ²(1, N = 90) = 4.1, p = .04", also r, z and Q.
 *
 * What is written otherwise is not found. Reads what statcheck 1.6 reads (Nuijten and others 2016).
 */
export function readApa(text: string): ApaResult[] {
  return [...text.matchAll(result)].map((match) => toResult(match[0], match.groups ?? {}));
}

/** Does the text speak of one-tailed, one-sided or directional tests? */
export function mentionsOneTailed(text: string): boolean {
  return /one.?(?:sided|tailed)|directional/iu.test(text);
}

type Groups = Record<string, string | undefined>;

function toResult(raw: string, found: Groups): ApaResult {
  const value = (found['value'] ?? '').replaceAll(',', '');
  return {
    raw,
    ...testOf(found),
    comparison: comparisonOf(found['comparison']),
    value: Number(value) * (found['sign'] ? -1 : 1),
    decimals: decimalsOf(value),
    p: pOf(found),
  };
}

function pOf({ p, pComparison }: Groups): ApaResult['p'] {
  if (p === undefined) return { comparison: 'ns', value: null };
  const printed = p.replace('−', '-');
  return { comparison: comparisonOf(pComparison), value: Number(printed), decimals: decimalsOf(printed) };
}

function testOf(found: Groups): Pick<ApaResult, 'test' | 'df1' | 'df2'> {
  const { oneDf, f, chi, q } = found;
  if (oneDf) return { test: oneDf.toLowerCase() === 't' ? 't' : 'r', df1: null, df2: Number(found['dfT']) };
  if (f)
    return {
      test: 'F',
      df1: /[Il]/u.test(found['dfF1'] ?? '') ? 1 : Number(found['dfF1']),
      df2: Number(found['dfF2']),
    };
  if (chi) return { test: 'chi2', df1: Number(found['dfChi']), df2: null };
  if (!q) return { test: 'z', df1: null, df2: null };
  const kind = found['kind']?.[0]?.toLowerCase();
  return { test: kind === 'w' ? 'Qw' : kind === 'b' ? 'Qb' : 'Q', df1: Number(found['dfQ']), df2: null };
}

function comparisonOf(sign: string | undefined): Comparison {
  if (sign === '=') return '=';
  return sign === '>' || sign === '≥' ? '>' : '<';
}

function decimalsOf(printed: string): number {
  const [, fraction = '', exponent = '0'] = /(?:\.(\d+))?(?:e([-+]?\d+))?$/iu.exec(printed) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
