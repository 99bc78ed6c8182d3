import { lintLock } from '#core/supply-chain/lint.ts';
import { check } from '../check.ts';

export const lockFile = check({
  id: 'lock-file',
  part: 'software',
  why: 'A package from elsewhere, or without its digest, can be another one tomorrow, and runs with all that the bot may do.',
  look: ({ lock }) =>
    lintLock(lock).map(({ about, message, rule }) => ({
      ...{ severity: 'broken', about: `package-lock.json: ${about}`, what: `${message} [${rule}]` },
      type: 'git checkout origin/main -- package.json package-lock.json && npm ci, or see docs/dependencies.md',
    })),
});
