import { counted, shown } from '#core/review/audit/numbers.ts';
import { day } from '#core/review/messages/dates.ts';
import type { Register } from './register.ts';
import {
  auditWords,
  changedWords,
  drawnWords,
  patternWords,
  shareWords,
  unmissableWords,
  waitWords,
} from './words.ts';

const spread = (median: number | null, quartiles: readonly [number, number] | null): string =>
  median === null || !quartiles
    ? 'not known'
    : `median ${shown(median, 1)} days, middle half ${shown(quartiles[0], 1)} to ${shown(quartiles[1], 1)}`;

const reviewLines = ({ tallies, decisions }: Register): string[] => [
  `${counted(tallies.reviews, 'review')} by ${counted(tallies.reviewers, 'reviewer')} in ${counted(tallies.decisions, 'decision')}.`,
  `Counted: ${shareWords(tallies.counted, tallies.reviews)}; from outside: ${shareWords(tallies.external, tallies.reviews)}; sealed: ${shareWords(tallies.sealed, tallies.reviews)}.`,
  `Waivers: ${tallies.waivers}; settled by an editor: ${tallies.adjudicated}; founding reviews: ${tallies.founding}.`,
  `Agreed below the claim: ${shareWords(decisions.lowered.n, decisions.lowered.of)}.`,
];

const agreementLines = ({ agreement }: Register): string[] =>
  agreement.map(({ dimension, n, alpha, alphaInterval, kappa, percent }) => {
    const range = alphaInterval ? ` (${alphaInterval.map((end) => shown(end)).join(' to ')})` : '';
    return `${dimension}: alpha ${shown(alpha)}${range}, kappa ${shown(kappa)}, the same ${percent === null ? '–' : Math.round(percent)}%, ${n} rated twice`;
  });

const waitLines = ({ decisions, waits }: Register): string[] => [
  `From opening to merging: ${spread(decisions.days.median, decisions.days.quartiles)}.`,
  ...waits.map(
    ({ is, median, quartiles, share }) =>
      `  ${waitWords[is]}: ${spread(median, quartiles)}; ${share === null ? '–' : Math.round(100 * share)}% of the waiting`,
  ),
];

const auditLines = ({ audits }: Register): string[] =>
  audits.drawn.map((one) => `${one.month} ${one.practice}: ${drawnWords(one)}`);

const patternLines = ({ patterns, flagged }: Register): string[] => [
  ...patterns.named.map((one) => patternWords(one)),
  ...(patterns.toldFirst > 0
    ? [`${counted(patterns.toldFirst, 'more')} told to those concerned first, and named here later.`]
    : []),
  ...(flagged > 0
    ? [
        `${counted(flagged, 'reviewer')} with something to look at in their own reviewing: npm run -s audit -- --for <handle>.`,
      ]
    : []),
];

/** The register as text for a terminal: the same figures as on the site. */
export function prettyRegister(register: Register): string {
  const { asOf, networks, projects, ageing, withdrawn } = register;
  if (register.tallies.decisions === 0 && networks.length + projects.length === 0)
    return `Quality register as of ${day(asOf)}: no review has been recorded here yet.\n`;
  const sections: [string, string[]][] = [
    ['Reviews', reviewLines(register)],
    ['How far reviewers agree', agreementLines(register)],
    ['Time to a decision', waitLines(register)],
    [
      `Pages drawn to be looked at again (${auditWords.confirmed}: ${register.audits.results.confirmed})`,
      auditLines(register),
    ],
    ['Who reviews whom', patternLines(register)],
    [
      'Networks and projects',
      [...networks.map((one) => unmissableWords(one)), ...projects.map((one) => changedWords(one))],
    ],
    [
      'Ageing and withdrawn',
      [
        ...ageing.map(({ practice, on }) => `${practice}: was to be looked at again by ${day(on)}`),
        ...withdrawn.map(({ id, on, reason }) => `${id}: withdrawn ${day(on)}. ${reason}`),
      ],
    ],
  ];
  const body = sections.map(
    ([title, lines]) =>
      `${title}\n${(lines.length > 0 ? lines : ['Nothing.']).map((line) => `  ${line}`).join('\n')}`,
  );
  return `Quality register as of ${day(asOf)}\n\n${body.join('\n\n')}\n`;
}
