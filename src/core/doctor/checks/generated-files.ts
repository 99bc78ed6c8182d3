import { check } from '../check.ts';

export const generatedFiles = check({
  id: 'generated-files',
  part: 'software',
  why: 'Forms, labels, code owners and completion are made from the content model: people would be asked for the wrong things.',
  look: ({ made }) =>
    made
      .filter(({ found, expected }) => found !== expected)
      .map(({ path, found }) => ({
        ...{ severity: 'broken', about: path, type: 'npm run schemas' },
        what: found === undefined ? 'it is missing' : 'it differs from what npm run schemas makes',
      })),
});
