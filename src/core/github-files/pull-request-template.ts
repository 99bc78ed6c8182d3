import { type Kind, kinds } from '#core/model/kinds.ts';

/** What people bring by pull request, in their words. */
const brought: readonly (readonly [Kind, string])[] = [
  ['practice', 'A practice: something we did'],
  ['report', 'A report: we tried a practice'],
  ['try', 'A try: we are going to try a practice'],
  ['ask', 'An ask: we are looking for something'],
  ['challenge', 'A challenge: a question or a correction'],
  ['person', 'A person'],
  ['school', 'A school'],
];

/** What a new pull request begins with: what it is, what to confirm, and what happens next. */
export const pullRequestTemplate = (): string => `## What this is

<!-- Keep the line that fits and delete the others. -->
${brought.map(([kind, words]) => `- ${words} (\`content/${kinds[kind].at}\`)`).join('\n')}
- Something else, such as a change of the software

## In a sentence or two

<!-- What a reader will find. Write no name, initial or picture of a pupil, also not here. -->

## Please confirm

- [ ] No pupil can be recognised from it, in words or in pictures.
- [ ] I may publish it, and others may share and change it if they name us (CC BY 4.0).
- [ ] What we measured is all there, also what did not move.

## What happens next

1. Within minutes a check tells you what a computer can see, line by line. Change the file here and it looks again.
2. Reviewers from other schools are asked. Each poses a question that you answer.
3. A comment below always says whose move it is. Nothing is lost while you wait, and nothing is merged by accident.
`;
