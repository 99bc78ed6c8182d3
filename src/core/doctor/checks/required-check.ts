import { didYouMean } from '#core/model/closest.ts';
import { check, type Found } from '../check.ts';
import { pullChecks } from '../workflows.ts';

export const requiredCheck = check({
  id: 'required-check',
  part: 'repository',
  why: 'GitHub waits for ever for a check that never comes, and no pull request can be merged.',
  look: ({ repository: { rules = [] }, workflows }) => {
    const known = pullChecks(workflows);
    const names = known.map(({ name }) => name);
    return rules.flatMap(({ checks, from }) =>
      checks.flatMap((name): Found[] => {
        const found = known.filter((one) => one.name === name);
        const about = `main: required check "${name}" (${from})`;
        if (found.length === 0)
          return [
            {
              ...{ severity: 'broken', about },
              what: `no job of the workflows here is called that.${didYouMean(name, names)}`,
              type: `take it out of the rule, or name one of: ${names.join(', ')}`,
            },
          ];
        if (found.some(({ always }) => always)) return [];
        return [
          {
            ...{ severity: 'broken', about },
            what: `${found[0]?.path} does not run on every pull request, so on the others it never comes`,
            type: 'take it out of the rule',
          },
        ];
      }),
    );
  },
});
