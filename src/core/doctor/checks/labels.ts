import { labels as wanted } from '#core/github-files/labels.ts';
import { check, type Found } from '../check.ts';

export const labels = check({
  id: 'labels',
  part: 'repository',
  why: 'GitHub gives an issue or a pull request only labels that there are, so forms and judgements come without theirs.',
  look: ({ repository: { labels: there, name: repository } }): Found[] => {
    if (there === undefined) return [];
    const known = new Set(there.map((name) => name.toLowerCase()));
    return wanted
      .filter(({ name }) => !known.has(name.toLowerCase()))
      .map(({ name, color, description }) => ({
        ...{ severity: 'broken', about: `label ${name}`, what: 'the repository has no label of this name' },
        type: `gh label create '${name}' --color ${color} --description '${description.replaceAll("'", '’')}' --repo ${repository}`,
      }));
  },
});
