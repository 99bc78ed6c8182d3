import { check, type Found } from '../check.ts';
import type { BranchRule } from '../settings.ts';

/** Rules that a plain push to the main branch cannot meet, in the words of GitHub's settings. */
const refusing: Readonly<Record<string, string>> = {
  pull_request: 'Require a pull request before merging',
  update: 'Restrict updates',
  required_status_checks: 'Require status checks to pass',
  required_signatures: 'Require signed commits',
  required_deployments: 'Require deployments to succeed',
  merge_queue: 'Require merge queue',
  workflows: 'Require workflows to pass before merging',
  code_scanning: 'Require code scanning results',
  code_quality: 'Require code quality results',
  commit_message_pattern: 'Restrict commit metadata (message)',
  commit_author_email_pattern: 'Restrict commit metadata (author email)',
  committer_email_pattern: 'Restrict commit metadata (committer email)',
  file_path_restriction: 'Restrict file paths',
  file_extension_restriction: 'Restrict file extensions',
  max_file_path_length: 'Restrict file path length',
  max_file_size: 'Restrict file size',
  lock_branch: 'Lock branch',
  restrictions: 'Restrict who can push',
};

/** Rules that hold every write up at once; the rest depends on what is written, and wants a look. */
const always = new Set([
  'pull_request',
  'update',
  'required_status_checks',
  'required_signatures',
  'required_deployments',
  'merge_queue',
  'workflows',
  'lock_branch',
  'restrictions',
]);

const simple = 'take the rule out under Settings → Rules → Rulesets (or Branches)';
const strict =
  'give the bot an account of its own: docs/set-up-an-instance.md, step 6, "Strict" (in the bypass list, always; its token as the secret REVIEW_TOKEN)';

function told(rule: BranchRule, token: boolean | undefined): Found[] {
  const words = refusing[rule.kind];
  if (words === undefined) return [];
  const about = `main: "${words}" (${rule.from})`;
  const severity = always.has(rule.kind) ? ('broken' as const) : ('look' as const);
  const found = (what: string, type: string, bad: Found['severity'] = severity): Found[] => [
    { severity: bad, about, what, type },
  ];
  if (rule.bypass === 'nobody')
    return found('nobody is in its bypass list, so the bot can write no record', `${simple}, or ${strict}`);
  if (token === false)
    return found(
      'the usual token of a workflow gets past no rule, and there is no secret REVIEW_TOKEN',
      `${strict}, or ${simple}`,
    );
  if (rule.bypass === 'pull-requests')
    return found(
      'its bypass list lets people past on pull requests only, and the bot pushes its records',
      'set the bot’s entry in the bypass list to "Always allow"',
    );
  if (rule.bypass === undefined || token === undefined)
    return found(
      'this token may not see who gets past it, or whether there is a secret REVIEW_TOKEN: the bot may be refused',
      'run the doctor with a token of an administrator, or look under Settings → Rules that the bot is in the bypass list',
      'look',
    );
  return [];
}

export const ruleset = check({
  id: 'ruleset-refuses-bot',
  part: 'repository',
  why: 'The bot pushes the record of each decision to the main branch; where a rule refuses that, nothing that is merged is ever published.',
  look: ({ repository: { rules = [], secrets } }) => {
    const token = secrets?.some(({ name }) => name === 'REVIEW_TOKEN');
    return rules.flatMap((rule) => told(rule, token));
  },
});
