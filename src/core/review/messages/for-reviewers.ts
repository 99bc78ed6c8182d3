import { digestOf, fileLine } from '../digest.ts';
import type { Facts } from '../facts.ts';

/** What a reviewer needs: where to write, and exactly which bytes the review is about. */
export function forReviewers({ requirement, snapshot, options }: Facts): string {
  const { pull } = snapshot;
  const workbench = options.workbench
    ? `the [workbench](${options.workbench}?pull=${pull.number})`
    : 'the workbench on the site';
  return [
    '<details><summary>For reviewers: how to review, and which bytes</summary>',
    '',
    `Open **Files changed**, then **Review changes**, and write this in the box (or use ${workbench}, which seals it):`,
    '',
    '```',
    '/review',
    'level:            confidence: low, medium or high',
    'relationship: none, or what ties you to the authors',
    'challenge: one question that the authors must answer',
    'strengths:        clarity: 1-5   transfer: 1-5   safeguarding: pass or fail',
    'hours:',
    '```',
    '',
    `Your review is bound to these files, pull request ${pull.number}, \`${digestOf(requirement.judged)}\`:`,
    '',
    '```',
    ...requirement.judged.map(fileLine),
    '```',
    '',
    '</details>',
  ].join('\n');
}
