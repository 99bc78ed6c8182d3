import { stringify } from 'yaml';
import { type Instance, pageAddress } from '#core/model/instance.ts';
import type { Policy } from '#core/model/policy.ts';
import { formYaml } from '../issue-forms/form-yaml.ts';
import { issueForms, templateOf } from '../issue-forms/forms.ts';
import { codeOwners } from './code-owners.ts';
import { labels } from './labels.ts';
import { pullRequestTemplate } from './pull-request-template.ts';

const made = '# Made from the content model by: npm run schemas\n';
const yaml = (data: unknown): string =>
  `${made}${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })}`;

/** What GitHub offers beside the forms. */
const chooser = (instance: Instance) => ({
  blank_issues_enabled: true,
  contact_links: [
    {
      name: 'How contributions are checked',
      url: pageAddress(instance, '/rules/'),
      about: 'Every rule, why it is there, and how to put a fault right.',
    },
    {
      name: 'A weakness that should not be public',
      url: `https://github.com/${instance.repository}/security/advisories/new`,
      about: 'Tell the maintainers in private.',
    },
  ],
});

/** The files that GitHub reads, by path from the top of the repository, as they should be. */
export const githubFiles = (policy: Policy, instance: Instance): Map<string, string> =>
  new Map([
    ...issueForms.map(
      (form) =>
        [`.github/ISSUE_TEMPLATE/${templateOf(form)}`, made + formYaml(form, policy, instance)] as const,
    ),
    ['.github/ISSUE_TEMPLATE/config.yml', yaml(chooser(instance))],
    ['.github/labels.yml', yaml(labels)],
    ['.github/pull_request_template.md', pullRequestTemplate()],
    ['.github/CODEOWNERS', codeOwners(instance)],
  ]);
