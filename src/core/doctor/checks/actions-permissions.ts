import { readWorkflow } from '#core/workflow-policy/workflow.ts';
import { check, type Found } from '../check.ts';

const page = 'Settings → Actions → General';

/** Whether a pattern of the settings (`owner/name@*`) takes in an action. */
const fits = (pattern: string, uses: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ).test(uses);

export const actionsPermissions = check({
  id: 'actions-permissions',
  part: 'repository',
  why: 'Workflows are the bot: without them nothing is checked, merged or published, and with too much allowed a foreign action could run as the bot.',
  look: ({ repository: { actions, usualToken, mayOpenPulls, secrets }, workflows }) => {
    const found: Found[] = [];
    const tell = (severity: Found['severity'], what: string, type: string) =>
      found.push({ severity, about: 'Actions', what, type });
    if (actions && !actions.enabled)
      tell('broken', 'Actions are off', `${page} → Allow select actions: those created by GitHub`);
    else if (actions?.allowed === 'local_only')
      tell(
        'broken',
        'actions of GitHub itself are not allowed, and every workflow uses them',
        `${page} → Allow actions created by GitHub`,
      );
    else if (actions?.allowed === 'selected' && actions.githubs === false) {
      const used = workflows
        .flatMap((file) => readWorkflow(file)?.jobs ?? [])
        .flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
      const refused = [...new Set(used)].filter((uses) => !actions.patterns.some((one) => fits(one, uses)));
      if (refused.length > 0)
        tell(
          'broken',
          `${refused.map((uses) => uses.replace(/@.*/, '')).join(', ')}: not allowed, and used by the workflows`,
          `${page} → Allow actions created by GitHub`,
        );
    } else if (actions?.allowed === 'all')
      tell(
        'look',
        'actions of everybody are allowed, and only those of GitHub are used',
        `${page} → Allow select actions: those created by GitHub`,
      );
    const opens = workflows.some(({ path }) => path.endsWith('/from-issue.yml'));
    const hasOwn = secrets?.some(({ name }) => name === 'REVIEW_TOKEN');
    if (opens && mayOpenPulls === false && hasOwn === false)
      tell(
        'broken',
        'workflows may open no pull request, so what people write into forms stays an issue',
        `${page} → Allow GitHub Actions to create and approve pull requests`,
      );
    if (usualToken === 'write')
      tell(
        'look',
        'the usual token may write wherever a workflow does not say',
        `${page} → Workflow permissions: Read repository contents`,
      );
    return found;
  },
});
