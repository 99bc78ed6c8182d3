import type { Problem } from '#core/model/problem.ts';
import type { CheckReport } from './report.ts';
import type { RuleAddress } from './rule-page.ts';

/** Findings listed in full; GitHub takes a summary of at most 1 MiB, and nobody reads more. */
const LISTED = 100;
const words = { error: 'Put right', warning: 'Look again', note: 'Worth knowing' } as const;

/** What contributors wrote, so that it is shown as it stands: no markup, links, pictures or names of people. */
const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#!|~@]|:(?=\/\/)|(?<=www)\./g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${count} ${more}`;

function verdict({ files, summary: { errors, warnings } }: CheckReport): string {
  if (files.length === 0) return 'This changes no content, so there was nothing to check.';
  if (errors > 0)
    return `There ${errors === 1 ? 'is' : 'are'} ${many(errors, 'thing', 'things')} to put right before anybody is asked to review this. Each is listed here with what to type instead. Edit the file and save: it is checked again by itself.`;
  const looked = `${files.length === 1 ? 'The file you changed was' : `All ${files.length} files you changed were`} checked, and nothing needs to be put right.`;
  return warnings > 0
    ? `${looked} Please look at ${many(warnings, 'question', 'questions')} below; a reviewer may ask the same.`
    : `${looked} Next, reviewers are asked. You need do nothing.`;
}

function row({ path, line, ruleId, message }: Problem, address: RuleAddress): string {
  const place = line > 0 ? `line ${line}: ` : '';
  return `- **${plain(path)}**, ${place}${plain(message)} [Why, with examples](${address(ruleId)})`;
}

/** What to say in place of a report where the check itself broke down. */
export const couldNotRun = (why: string): string =>
  `## The check could not run\n\n${plain(why)}\n\nIf that says nothing to you, it is not about what you wrote: a maintainer will look.\n`;

/** A report in a teacher's words, as Markdown, for the page that GitHub shows of a run. */
export function summaryOf(report: CheckReport, address: RuleAddress): string {
  const lines = [`## What the check found`, verdict(report)];
  const listed = report.findings.slice(0, LISTED);
  for (const severity of ['error', 'warning', 'note'] as const) {
    const found = listed.filter((finding) => finding.severity === severity);
    if (found.length > 0)
      lines.push(`### ${words[severity]}`, found.map((finding) => row(finding, address)).join('\n'));
  }
  const left = report.findings.length - listed.length;
  if (left > 0)
    lines.push(
      `${many(left, 'more is', 'more are')} not listed here. \`npm run -s check\` on your own computer shows all.`,
    );
  lines.push(
    'A computer found these; it can be wrong. If you think that it is, say so in a comment and a person will look.',
  );
  return `${lines.join('\n\n')}\n`;
}
