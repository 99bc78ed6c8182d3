import type { Audit, Drawn } from '../audit.ts';
import { day } from '../messages/dates.ts';
import { listed } from '../messages/people.ts';
import { inline } from '../messages/quote.ts';
import { dimensions } from './agreement.ts';
import { counted, percent, shown } from './numbers.ts';

function page({ practice, title, since, reviewedBy, could }: Drawn, place: number): string {
  const before =
    reviewedBy.length === 0 ? 'nobody has reviewed it here yet' : `reviewed by ${listed(reviewedBy)}`;
  const who =
    could.length === 0
      ? 'Nobody who has joined is outside it: ask another instance, or a teacher who could join.'
      : `Could review it, from outside: ${listed(could)}.`;
  return `${place + 1}. **${inline(title)}** (\`content/practices/${practice}\`), published ${day(since)}, ${before}. ${who}`;
}

function sampleWords({ sample }: Audit): string[] {
  const { month, pages, pool, seed, due } = sample;
  if (!due) return [`No pages are drawn in ${month}: see review.audit.everyMonths in content/policy.yaml.`];
  if (pages.length === 0)
    return [`No pages are drawn: none was published before ${month} began, or policy.yaml asks for none.`];
  return [
    `${counted(pages.length, 'page')} drawn by lot out of ${pool} published before ${month} began.`,
    '',
    ...pages.map(page),
    '',
    'Somebody from outside reads each as if it were new, writes a `/review` block in a comment below, and an editor compares it with what was agreed. A level that no longer holds becomes a challenge on the page.',
    '',
    `Anyone can draw it again: \`npm run -s audit -- --month ${month}\`. A page's lot is \`printf %s "${seed} ${month} ${pages[0]?.practice}" | sha256sum\`; the lowest win, those drawn lately left out.`,
  ];
}

/** Fewer ratings than this say nothing about agreement: the figures jump about. */
const fewest = 5;

function agreementWords({ agreement: { byDimension } }: Audit): string[] {
  const rows = dimensions.map((dimension) => {
    const { n, alpha, alphaInterval, kappa, percent: same } = byDimension[dimension];
    if (n < fewest) return `| ${dimension} | ${n} | too few | too few | – |`;
    const interval = alphaInterval ? ` (${alphaInterval.map((end) => shown(end)).join(' to ')})` : '';
    return `| ${dimension} | ${n} | ${shown(alpha)}${interval} | ${shown(kappa)} | ${same === null ? '–' : `${Math.round(same)}%`} |`;
  });
  if (dimensions.every((dimension) => byDimension[dimension].n === 0))
    return ['Nothing was rated by two reviewers yet.'];
  return [
    '| rating | rated twice | Krippendorff’s alpha (95%) | quadratic kappa | the same |',
    '|---|---|---|---|---|',
    ...rows,
  ];
}

const deciders = [
  ['quorum', 'by reviewers'],
  ['editor', 'by an editor'],
  ['screened', 'by a screening'],
  ['machine', 'by machine'],
] as const;

function decisionWords({ decisions: { n, by, lowered, days } }: Audit): string[] {
  const each = deciders.flatMap(([who, words]) => (by[who] > 0 ? [`${by[who]} ${words}`] : []));
  const wait =
    days.median === null || !days.quartiles
      ? 'No record says yet how long a decision took.'
      : `From opening to merging: median ${shown(days.median, 1)} days, middle half ${shown(days.quartiles[0], 1)} to ${shown(days.quartiles[1], 1)} (${counted(days.n, 'decision')} where it is known).`;
  return n === 0
    ? ['No decision is on record yet.']
    : [
        `${counted(n, 'decision')} on record: ${listed(each)}.`,
        lowered.of === 0
          ? 'None of them set a level.'
          : `The level came out below the claim in ${lowered.n} of ${lowered.of} (${percent(lowered.share)}).`,
        wait,
      ];
}

/** The audit as Markdown: for a terminal, the page of a run, and the issue for the editors. */
export function auditWords(audit: Audit): string {
  const flagged =
    audit.flagged === 0
      ? 'No reviewer has anything to look at.'
      : `${counted(audit.flagged, 'reviewer')} with something to look at in their own reviewing. It is told to them alone, on their own computer: \`npm run -s audit -- --for <handle>\`.`;
  const sections: [string, string[]][] = [
    [`Audit, ${audit.sample.month}: pages to review again`, sampleWords(audit)],
    ['How far reviewers agree', agreementWords(audit)],
    ['Decisions', decisionWords(audit)],
    ['Reviewers', [flagged]],
  ];
  return `${sections.map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`).join('\n\n')}\n`;
}
