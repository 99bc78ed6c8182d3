import { check, type Found } from '../check.ts';

export const repositoryBasics = check({
  id: 'repository-basics',
  part: 'repository',
  why: 'Forms need issues, the bot merges by squashing onto the main branch, and pages link to the repository by its name.',
  look: ({ repository, instance }) => {
    const found: Found[] = [];
    const tell = (about: string, what: string, type: string) =>
      found.push({ severity: 'broken', about, what, type });
    const { name, archived, defaultBranch, hasIssues, squash, isPublic } = repository;
    if (name !== instance.repository)
      tell(
        'content/instance.yaml: repository',
        `it says ${instance.repository}, and this is ${name}`,
        `put repository: ${name} there, then: npm run schemas`,
      );
    if (archived) tell(name, 'the repository is archived', 'Settings → General → Unarchive this repository');
    if (defaultBranch !== 'main')
      tell(
        name,
        `the default branch is called ${defaultBranch}, and the bot publishes main`,
        'Settings → General → Default branch: main',
      );
    if (!hasIssues) tell(name, 'issues are off', 'Settings → General → Features → Issues');
    if (squash === false)
      tell(
        name,
        'squash merging is off, so that the bot cannot merge',
        'Settings → General → Pull Requests → Allow squash merging',
      );
    if (!isPublic)
      found.push({
        ...{ severity: 'look', about: name },
        what: 'the repository is not public, so readers and authors cannot see reviews, and what is deployed is not attested',
        type: 'Settings → General → Danger Zone → Change visibility, once nothing in its history has to stay private',
      });
    return found;
  },
});
