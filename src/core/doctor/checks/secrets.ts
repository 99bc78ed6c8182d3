import { check, type Found } from '../check.ts';

export const secrets = check({
  id: 'secrets',
  part: 'repository',
  why: 'Reviewers seal their ratings to the public key; without the secret half nobody can open them.',
  look: ({ repository, instance: { sealKey } }): Found[] => {
    if (repository.secrets === undefined) return [];
    const has = repository.secrets.some(({ name }) => name === 'REVIEW_SEAL_KEY');
    if (sealKey !== null && !has)
      return [
        {
          ...{ severity: 'broken', about: 'secret REVIEW_SEAL_KEY' },
          what: 'content/instance.yaml has a sealKey, and the repository has no secret of this name',
          type: `gh secret set REVIEW_SEAL_KEY --repo ${repository.name} < seal.key (docs/review-keys.md)`,
        },
      ];
    if (sealKey === null && has)
      return [
        {
          ...{ severity: 'look', about: 'content/instance.yaml: sealKey' },
          what: 'there is a secret REVIEW_SEAL_KEY, and no sealKey: reviews are posted in plain',
          type: 'put the public half there (npm run -s review-keys -- --check), or: gh secret delete REVIEW_SEAL_KEY',
        },
      ];
    return [];
  },
});
