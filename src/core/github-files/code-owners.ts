import type { Instance } from '#core/model/instance.ts';

/** Content that is not for its contributors to change: what everything is judged by, and the records of what was judged. */
const kept = ['/content/policy.yaml', '/content/instance.yaml', '/content/practices/*/reviews/'];

/** Who has to agree to changes of what is no content. The last line that fits a path counts; one without names frees it. */
export function codeOwners({
  repository,
  maintainers,
}: Pick<Instance, 'repository' | 'maintainers'>): string {
  const owners = maintainers?.join(' ') ?? `@${repository.split('/')[0]}`;
  return [
    '# Who has to agree to a change. Content is reviewed by its own rules; everything else by the maintainers, whom',
    '# content/instance.yaml names (maintainers: people as "@name", teams as "@organisation/team"; left out: the owner',
    '# of the repository, which GitHub accepts only if that is a person). Made by: npm run schemas',
    `* ${owners}`,
    '/content/',
    ...kept.map((path) => `${path} ${owners}`),
    '',
  ].join('\n');
}
