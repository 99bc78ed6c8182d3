import { monthsBefore } from '#core/review/months.ts';
import { check, type Found } from '../check.ts';

const renew = 'npm run -s review-keys, and the four steps of docs/review-keys.md, "Change the key"';

export const sealKey = check({
  id: 'seal-key',
  part: 'content',
  why: 'A key that is never renewed is known to everybody who ever knew it, and opens ratings before their time.',
  look: ({ today, instance, library, sealKeySince, repository }): Found[] => {
    if (instance.sealKey === null) return [];
    const secret = repository?.secrets?.find(({ name }) => name === 'REVIEW_SEAL_KEY')?.setOn;
    const [since] = [sealKeySince, secret].filter((day) => day !== undefined).sort();
    if (since === undefined) return [];
    const { months, warnMonthsBefore } = library.policy.review.keys;
    const old = (age: number) => since <= monthsBefore(`${today}T00:00:00Z`, age).slice(0, 10);
    if (!old(months - warnMonthsBefore)) return [];
    const late = old(months);
    return [
      {
        ...{ severity: late ? 'broken' : 'look', about: 'content/instance.yaml: sealKey', type: renew },
        what: `the key is from ${since}, and ${late ? 'should have been renewed' : 'is to be renewed'} ${months} months after (policy.yaml, review › keys)`,
      },
    ];
  },
});
